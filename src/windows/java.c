/* Stands in for java.exe: prints what it was given, in UTF-8, and writes what the launcher expects to be written.
   Its arguments come through the code page of the system, as those of java.exe do. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static void line(const char *name, const wchar_t *text) {
    static char bytes[200000];
    int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
    if (length > 0) printf("%s %s\n", name, bytes);
}

int main(int count, char **words) {
    static wchar_t wide[60000];
    for (int i = 1; i < count; i++) {
        MultiByteToWideChar(CP_ACP, 0, words[i], -1, wide, 60000);
        line("word", wide);
    }
    if (GetEnvironmentVariableW(L"TTHC_ARGUMENTS", wide, 60000) > 0) line("arguments", wide);
    const char *code = getenv("STAND_IN_CODE");
    return code ? atoi(code) : 0;
}
