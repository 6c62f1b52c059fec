@echo off
rem Starts tthc on Windows. A list that is dropped on this file, or chosen after a double click, becomes a report beside it.
setlocal disabledelayedexpansion

rem java.exe takes its command line in the code page of the system, in which most Vietnamese letters are lost. A variable of
rem the environment reaches Java in Unicode, so the arguments go there; tthc.arguments tells the program its name.
set TTHC_ARGUMENTS=%*

rem Java and tthc write UTF-8. From here on the words of this file, too, are read as UTF-8.
for /f "tokens=2 delims=:" %%p in ('chcp') do set "CODE_PAGE=%%p"
chcp 65001 >nul 2>nul

call :find_java
if errorlevel 1 goto no_java
call :start_options

if not "%~1"=="" if not "%~x1"=="" if exist "%~f1" goto dropped
if "%~1"=="" echo %CMDCMDLINE% | findstr /i /c:" /c " >nul 2>nul && goto choose

call :run
set "EXIT_CODE=%ERRORLEVEL%"
if %EXIT_CODE% equ 1 call :say_folder
goto end

:choose
rem Started by a double click: the window of Windows in which one chooses a file.
set "CHOSEN="
for /f "usebackq delims=" %%f in (`powershell -NoProfile -STA -Command "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Add-Type -AssemblyName System.Windows.Forms; $d=New-Object Windows.Forms.OpenFileDialog; $d.Filter='(*.xlsx;*.xlsm;*.csv;*.json)|*.xlsx;*.xlsm;*.csv;*.json|(*.*)|*.*'; if($d.ShowDialog() -eq 'OK'){$d.FileName}" 2^>nul`) do set "CHOSEN=%%f"
if not defined CHOSEN (
    set TTHC_ARGUMENTS=help --lang vi
    call :run
    set "EXIT_CODE=0"
    call :keep_window
    goto end
)
call :report_beside "%CHOSEN%"
set "EXIT_CODE=%ERRORLEVEL%"
call :keep_window
goto end

:dropped
set "EXIT_CODE=0"
:next_dropped
call :report_beside "%~f1"
if %ERRORLEVEL% gtr %EXIT_CODE% set "EXIT_CODE=%ERRORLEVEL%"
shift
if not "%~1"=="" goto next_dropped
call :keep_window
goto end

:report_beside
rem Writes NAME-bao-cao.html, and the rows that were rejected to NAME-loi.xlsx, beside the list.
if exist "%~dpn1-loi.xlsx" del "%~dpn1-loi.xlsx"
set TTHC_ARGUMENTS=report "%~f1" --lang vi -o "%~dpn1-bao-cao.html" --rejects "%~dpn1-loi.xlsx"
call :run
set "REPORT_CODE=%ERRORLEVEL%"
if %REPORT_CODE% equ 1 call :say_folder
set "IS_WRITTEN="
for %%c in (0 3 4) do if %REPORT_CODE% equ %%c set "IS_WRITTEN=yes"
if defined IS_WRITTEN (
    echo Báo cáo: "%~dpn1-bao-cao.html"
    if exist "%~dpn1-loi.xlsx" echo Các dòng bị loại, kèm lý do: "%~dpn1-loi.xlsx"
    if not defined TTHC_NO_WINDOW start "" "%~dpn1-bao-cao.html"
)
exit /b %REPORT_CODE%

:run
"%JAVA_EXE%" -Xlog:disable %ARCHIVE% -XX:+UseSerialGC -Xms32m -Xmn8m -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -XX:+SuppressFatalErrorMessage -Dsun.misc.unsafe.memory.access=allow -Dfile.encoding=UTF-8 ^
    -Dtthc.arguments=TTHC_ARGUMENTS %JAVA_OPTS% %TTHC_OPTS% "-Dtthc.documents=%HOME_DIR%\lib\documents" -cp "%HOME_DIR%\lib\tthc.jar" vn.tthc.cli.Main
set "RUN_CODE=%ERRORLEVEL%"
for %%c in (0 2 3 4 5) do if %RUN_CODE% equ %%c exit /b %%c
rem Java itself ended, or a bug: as of a damaged archive, so the next run gets a new one.
if defined ARCHIVE_FILE del "%ARCHIVE_FILE%" >nul 2>nul
exit /b 1

:find_java
rem The short name of the folder (NGUYN~1) has only letters that every code page has. Where a disk keeps no short names it is
rem the long one.
for %%h in ("%~dp0..") do set "HOME_DIR=%%~sh"
set "JAVA_EXE="
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA_EXE=%HOME_DIR%\runtime\bin\java.exe"
if not defined JAVA_EXE if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%j in (java.exe) do set "JAVA_EXE=%%~$PATH:j"
if not defined JAVA_EXE exit /b 1
rem The JDK's own note of its version, as asking java takes as long as a small run.
set "VERSION="
set "NUMBER="
for %%d in ("%JAVA_EXE%\..\..") do set "RELEASE=%%~fd\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do (
    if "%%k"=="JAVA_RUNTIME_VERSION" set "VERSION=%%~l"
)
if defined VERSION for /f "delims=.+-" %%n in ("%VERSION%") do set "NUMBER=%%n"
if defined NUMBER if %NUMBER% lss 17 exit /b 1
exit /b 0

:start_options
rem From 19 on a JVM keeps an archive of classes, for a faster start, by itself.
set "ARCHIVE="
set "ARCHIVE_FILE="
if not defined NUMBER exit /b 0
if not defined LOCALAPPDATA exit /b 0
if %NUMBER% lss 19 exit /b 0
if not exist "%LOCALAPPDATA%\tthc" mkdir "%LOCALAPPDATA%\tthc" 2>nul
for %%c in ("%LOCALAPPDATA%\tthc") do set "ARCHIVE_FILE=%%~sc\%VERSION%.jsa"
set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%ARCHIVE_FILE%"
exit /b 0

:say_folder
rem Java ends with 1 where it finds no class, which is so in a folder whose name the code page cannot hold.
if exist "%HOME_DIR%\lib\tthc.jar" echo tthc: if Java found no class, move tthc to a folder with plain letters, such as C:\tthc 1>&2
exit /b 0

:no_java
if defined JAVA_EXE (
    echo tthc: "%JAVA_EXE%" is Java %VERSION%; install a JDK 17 or newer, or set JAVA_HOME 1>&2
    echo tthc: Java trên máy này quá cũ; hãy cài JDK 17 trở lên, hoặc đặt biến JAVA_HOME 1>&2
) else (
    echo tthc: no Java found; install a JDK 17 or newer, or set JAVA_HOME 1>&2
    echo tthc: không tìm thấy Java; hãy cài JDK 17 trở lên, hoặc đặt biến JAVA_HOME 1>&2
)
set "EXIT_CODE=5"
if not "%~1"=="" if not "%~x1"=="" if exist "%~f1" call :keep_window
goto end

:keep_window
rem A window that Explorer has opened closes with this file, and what it says with it.
if defined TTHC_NO_WINDOW exit /b 0
echo.
echo Bấm một phím để đóng cửa sổ.
pause >nul
exit /b 0

:end
if defined CODE_PAGE chcp %CODE_PAGE% >nul 2>nul
exit /b %EXIT_CODE%
