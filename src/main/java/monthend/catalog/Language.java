package monthend.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that an invoice can be written in. */
public enum Language {
    NB,
    SV,
    FI,
    DA,
    NL,
    EN;

    /** As it stands in the input: {@code nb}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public static Optional<Language> ofCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
