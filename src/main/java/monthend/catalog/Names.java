package monthend.catalog;

import java.util.EnumMap;
import java.util.Map;

/** What a thing is called in each of the languages; every name is given in all of them. */
public record Names(Map<Language, String> byLanguage) {

    public Names {
        if (byLanguage.size() != Language.values().length) {
            throw new IllegalArgumentException("a name for each language, not " + byLanguage);
        }
        byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
    }

    public String in(Language language) {
        var name = byLanguage.get(language);
        if (name == null) {
            throw new IllegalStateException("no name in " + language + " among " + byLanguage);
        }
        return name;
    }
}
