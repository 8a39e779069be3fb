package monthend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product's own list of rules, and that each of them is held by at least one test. */
class RuleListTest {

    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z][0-9]+)\\*\\* ");
    private static final Pattern NAMED = Pattern.compile("\\[([A-Z][0-9]+(?: [A-Z][0-9]+)*)]");

    @Test
    void everyRuleIsNamedByATest() throws IOException {
        var tests = tests();
        assertThat(rules().stream().filter(rule -> !isNamed(rule, tests))).isEmpty();
    }

    @Test
    void theRulesThatExplanationsReferToAreInTheList() throws IOException {
        var report = Files.readString(Path.of("src/test/java/monthend/report/ExplainingTest.java"));
        var referredTo = NAMED.matcher(report)
                .results()
                .flatMap(match -> List.of(match.group(1).split(" ", -1)).stream())
                .collect(Collectors.toSet());
        assertThat(referredTo).isNotEmpty().isSubsetOf(rules());
    }

    /** By the name of a test method such as {@code l7MonthByMonth…}. */
    private static boolean isNamed(String rule, String tests) {
        return Pattern.compile("void [a-z0-9A-Z]*?\\b?" + rule.toLowerCase(Locale.ROOT) + "[A-Z]")
                        .matcher(tests)
                        .find()
                || Pattern.compile("void \\w*" + rule + "[A-Z]").matcher(tests).find()
                || Pattern.compile("void \\w*And" + rule + "\\w*")
                        .matcher(tests)
                        .find();
    }

    private static List<String> rules() throws IOException {
        return RULE.matcher(Files.readString(Path.of("src/docs/rules.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var all = new StringBuilder();
            for (var file :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
