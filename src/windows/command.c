/* Starts the command line that it reads, UTF-8, from standard input, as Explorer and PowerShell start one: in Unicode. */
#include <stdio.h>
#include <windows.h>

int main(void) {
    static char bytes[60000];
    static wchar_t wide[60000];
    size_t length = fread(bytes, 1, sizeof bytes - 1, stdin);
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) length--;
    bytes[length] = 0;
    MultiByteToWideChar(CP_UTF8, 0, bytes, -1, wide, 60000);
    STARTUPINFOW start = {sizeof start};
    PROCESS_INFORMATION process;
    if (!CreateProcessW(NULL, wide, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) {
        fprintf(stderr, "cannot start %lu\n", GetLastError());
        return 99;
    }
    WaitForSingleObject(process.hProcess, INFINITE);
    DWORD code;
    GetExitCodeProcess(process.hProcess, &code);
    return (int)code;
}
