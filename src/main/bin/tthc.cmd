@echo off
rem Starts tthc, with the console in UTF-8 while it runs.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
for /f "tokens=2 delims=:" %%p in ('chcp') do set "CODE_PAGE=%%p"
chcp 65001 >nul
"%JAVA_EXE%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %JAVA_OPTS% %TTHC_OPTS% -jar "%HOME_DIR%\lib\tthc.jar" %*
set "EXIT_CODE=%ERRORLEVEL%"
chcp %CODE_PAGE% >nul
exit /b %EXIT_CODE%
