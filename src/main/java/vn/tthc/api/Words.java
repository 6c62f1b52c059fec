package vn.tthc.api;

import java.util.Locale;
import vn.tthc.report.page.Language;

/** The language of a locale: Vietnamese, and English for all others. */
final class Words {
    private Words() {}

    static Language of(Locale locale) {
        return Language.find(locale.getLanguage()).orElse(Language.EN);
    }
}
