@echo off
rem Starts tthc, with the console in UTF-8 while it runs.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%j in (java.exe) do set "JAVA_EXE=%%~$PATH:j"
if not defined JAVA_EXE (
    echo tthc: no Java found; install a JDK 17 or newer, or set JAVA_HOME 1>&2
    exit /b 5
)

rem The JDK's own note of its version. From 19 on a JVM keeps an archive of classes, for a faster start, by itself.
set "VERSION=0"
for %%d in ("%JAVA_EXE%\..\..") do set "RELEASE=%%~fd\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do (
    if "%%k"=="JAVA_RUNTIME_VERSION" set "VERSION=%%~l"
)
for /f "delims=.+-" %%n in ("%VERSION%") do set "NUMBER=%%n"
set "ARCHIVE="
set "CACHE=%LOCALAPPDATA%\tthc"
if %NUMBER% geq 19 if defined LOCALAPPDATA (
    if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
    set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\%VERSION%.jsa"
)

for /f "tokens=2 delims=:" %%p in ('chcp') do set "CODE_PAGE=%%p"
chcp 65001 >nul
"%JAVA_EXE%" -Xlog:disable %ARCHIVE% -XX:+UseSerialGC -Xms32m -Xmn8m -XX:-UsePerfData -Dfile.encoding=UTF-8 %JAVA_OPTS% %TTHC_OPTS% ^
    -cp "%HOME_DIR%\lib\tthc.jar" vn.tthc.cli.Main %*
set "EXIT_CODE=%ERRORLEVEL%"
chcp %CODE_PAGE% >nul
exit /b %EXIT_CODE%
