package monthend.catalog;

import java.util.EnumMap;
import java.util.stream.Stream;

/** Reads what a thing is called: a key for each language, none left out. */
final class NamesReader {

    private NamesReader() {}

    static Names read(YamlSection owner) {
        var codes = Stream.of(Language.values()).map(Language::code).toArray(String[]::new);
        var section = owner.section("names").holds(codes);
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, section.value(language.code()).line());
        }
        return new Names(names);
    }
}
