@echo off
rem Starts the kiosk; or, when the first word is a command (zone-kiosk check FOLDER), runs that, with the Node beside it.
setlocal
set "first=%~1"
if "%first%"=="" goto kiosk
if "%first%"=="-h" goto command
if "%first%"=="--help" goto command
if "%first:~0,1%"=="-" goto kiosk
:command
"%~dp0resources\commands\node.exe" "%~dp0resources\commands\out\main\cli.js" %*
exit /b %errorlevel%
:kiosk
start "" "%~dp0zone-kiosk-app.exe" %*
