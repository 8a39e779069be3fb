package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import monthend.check.RunRequest.Review;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report of the sample's October and November: its figures are those of what is posted. */
class ReportDbTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    /**
     * A figure that is not a link; a percentage is made of the two amounts beside it, a rate of the
     * number and the time, and a time and a size of nothing.
     */
    private static final Pattern UNLINKED = Pattern.compile("<t[dh] [^>]*\"figures\""
            + " data-column=\"(?!Time|Rate|Size)[^\"]*\">[^<–]*[^<–%]</t[dh]>");

    @TempDir
    private static Path folder;

    private static MonthWorkplace place;

    @BeforeAll
    static void octoberNovemberAndADraftOfDecember() {
        place = MonthWorkplace.open(folder);
        place.close("2026-10");
        place.close("2026-11");
        place.close("2026-12", MonthWorkplace.SAMPLE, Review.WAIT);
    }

    @AfterAll
    static void close() {
        place.close();
    }

    private static JsonNode json(String run) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file(run, "report.json")));
    }

    private static Path file(String run, String name) {
        return place.out().resolve(run).resolve(name);
    }

    private static void add(Map<String, BigDecimal> sums, String key, String amount) {
        sums.merge(key, new BigDecimal(amount), BigDecimal::add);
    }

    /** {@code NOK 12.50} by seller and currency. */
    private static Map<String, BigDecimal> sums(JsonNode list, String amount) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var one : list) {
            var money = one.get(amount).asString().split(" ");
            add(sums, one.get("seller").asString() + " " + money[0], money[1]);
        }
        return sums;
    }

    @Test
    void totalsAndProductsAreThoseOfTheManifest() throws IOException {
        var manifest = new TreeMap<String, BigDecimal>();
        Files.readAllLines(file("monthly-2026-10", "manifest.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> add(manifest, row[3] + " " + row[6], row[7]));

        var report = json("monthly-2026-10");
        assertThat(sums(report.get("totals"), "net")).isEqualTo(manifest);
        assertThat(sums(report.get("products"), "net")).isEqualTo(manifest);
    }

    @Test
    void theMovementIsTheWholeDifferenceToThePeriodBefore() throws IOException {
        var october = sums(json("monthly-2026-10").get("totals"), "net");
        var november = json("monthly-2026-11");
        var difference = new TreeMap<>(sums(november.get("totals"), "net"));
        october.forEach((who, net) -> difference.merge(who, net.negate(), BigDecimal::add));

        assertThat(sums(november.get("movement"), "amount")).isEqualTo(difference);
        assertThat(november.get("head").get("periodBefore").asString())
                .isEqualTo("monthly-2026-10");
    }

    /** What has moved and what has not: the list comes to every figure that points to it. */
    @Test
    void theMovementAndTheComparisonAreMadeOfTheRowsOfTheirList() throws IOException {
        var was = new TreeMap<String, BigDecimal>();
        var is = new TreeMap<String, BigDecimal>();
        var moved = new TreeMap<String, BigDecimal>();
        Files.readAllLines(file("monthly-2026-11", "movement.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> {
                    assertThat(row[0]).isEqualTo("monthly-2026-10");
                    var who = row[1] + " " + row[2];
                    add(was, who, row[6]);
                    add(is, who, row[7]);
                    add(moved, who + " " + row[5], row[8]);
                    add(moved, who + " PRICE", row[9]);
                });

        var report = json("monthly-2026-11");
        var told = new TreeMap<String, BigDecimal>();
        for (var one : report.get("movement")) {
            var money = one.get("amount").asString().split(" ");
            var who = one.get("seller").asString() + " " + money[0];
            add(told, who + " " + one.get("cause").asString(), money[1]);
        }
        assertThat(withoutNothing(moved)).isNotEmpty().isEqualTo(withoutNothing(told));
        assertThat(withoutNothing(was))
                .isEqualTo(withoutNothing(sums(report.get("comparisons"), "before")));
        assertThat(withoutNothing(is))
                .isEqualTo(withoutNothing(sums(report.get("comparisons"), "now")));
    }

    private static Map<String, BigDecimal> withoutNothing(Map<String, BigDecimal> sums) {
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    @Test
    void everyFigureLinksToWhatItIsMadeOf() throws IOException {
        var page = Files.readString(file("monthly-2026-11", "report.html"));
        var sections = List.of("needs", "totals", "products", "sizes", "movement", "rows", "steps");
        for (var section : sections) {
            var content =
                    page.split("<section id=\"" + section + "\"", 2)[1].split("</section>", 2)[0];
            assertThat(content).contains("class=\"figures\"");
            assertThat(UNLINKED.matcher(content).results().map(MatchResult::group))
                    .as(section)
                    .isEmpty();
        }
    }

    @Test
    void aSellerThatInvoicesNothingNowIsComparedAllTheSame() throws IOException {
        var october = sums(json("monthly-2026-10").get("totals"), "net");
        var compared = json("monthly-2026-11").get("comparisons");
        assertThat(october).containsKeys("SUND DKK", "FJORD EUR");
        assertThat(sums(compared, "before")).isEqualTo(october);
        assertThat(sums(compared, "now"))
                .containsEntry("SUND DKK", new BigDecimal("0.00"))
                .containsEntry("FJORD EUR", new BigDecimal("0.00"));
    }

    /** One licence and 21 signatures, of which 20 are included: 190.00 and 15.00. */
    @Test
    void whatIsMissingBecauseAnAccountIsHeldIsSaidToBe() throws IOException {
        var good = signing().account("1", "923456783").in(folder.resolve("good"));
        var moved = signing().withoutAddress("1", "923456783").in(folder.resolve("moved"));
        try (var other = MonthWorkplace.open(folder.resolve("held"))) {
            other.close("2027-01", good);
            other.close("2027-02", moved);
            var report = JsonMapper.shared()
                    .readTree(Files.readString(other.out().resolve("monthly-2027-02/report.json")));
            assertThat(report.get("movement").valueStream())
                    .extracting(
                            one -> one.get("cause").asString(),
                            one -> one.get("amount").asString())
                    .containsExactly(tuple("HELD", "NOK -205.00"));
        }
    }

    /** 190.00 for the licence; 1 and 2 signatures beyond the 20 that are included, at 15.00. */
    @Test
    void aRerunSaysWhatTheCorrectionComesTo() throws IOException {
        var right = new TinySnapshot()
                .account("1", "923456783")
                .subscription("S1", "1", "SIGN", "2027-01-01")
                .state("S1", "2027-01-01", "MONTH", 1)
                .use("U1", "S1", "signature", "2027-01-10", 21)
                .use("U2", "S1", "signature", "2027-01-11", 1);
        try (var other = MonthWorkplace.open(folder.resolve("corrected"))) {
            other.close(
                    "2027-01", signing().account("1", "923456783").in(folder.resolve("before")));
            other.rerun("2027-01", right.in(folder.resolve("right")), "2027-02-10");
            var page = Files.readString(other.out().resolve("rerun-2027-01-1/report.html"));
            assertThat(page.split("What the correction comes to without VAT</caption>", 2)[1])
                    .containsSubsequence(
                            "FJORD",
                            "data-column=\"Credited\"><a href=\"changes.csv\">205.00<",
                            "data-column=\"Invoiced\"><a href=\"changes.csv\">220.00<",
                            "data-column=\"Difference\"><a href=\"changes.csv\">+15.00<");
        }
    }

    private static TinySnapshot signing() {
        return new TinySnapshot()
                .subscription("S1", "1", "SIGN", "2027-01-01")
                .state("S1", "2027-01-01", "MONTH", 1)
                .use("U1", "S1", "signature", "2027-01-10", 21);
    }

    @Test
    void p5EveryRowOfEveryFileEndedInOneWay() throws IOException {
        for (var run : new String[] {"monthly-2026-10", "monthly-2026-11"}) {
            for (var file : json(run).get("files")) {
                var ended = 0L;
                for (var one : file.get("ended")) {
                    ended += one.get("rows").asLong();
                }
                var name = file.get("name").asString();
                assertThat(ended)
                        .as(run + " " + name)
                        .isEqualTo(file.get("records").asLong());
                assertThat(ended)
                        .as(run + " " + name)
                        .isEqualTo(Files.readAllLines(MonthWorkplace.SAMPLE.resolve(name))
                                        .size()
                                - 1L);
            }
        }
    }

    /** Each line of each file but its header stands in the list once, with its end. */
    @Test
    void p5TheRowsOfTheListAreThoseOfTheFilesAndOfTheReport() throws IOException {
        for (var run : new String[] {"monthly-2026-10", "monthly-2026-11", "monthly-2026-12"}) {
            var listed = new TreeMap<String, Long>();
            var lines = new TreeMap<String, Set<Integer>>();
            Files.readAllLines(file(run, "rows.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> {
                        listed.merge(row[0] + " " + row[1], 1L, Long::sum);
                        assertThat(lines.computeIfAbsent(row[0], any -> new HashSet<>())
                                        .add(Integer.valueOf(row[2])))
                                .as(run + " " + String.join(",", row))
                                .isTrue();
                    });

            var told = new TreeMap<String, Long>();
            for (var file : json(run).get("files")) {
                var name = file.get("name").asString();
                for (var one : file.get("ended")) {
                    var end = one.get("end").asString().toLowerCase(Locale.ROOT);
                    told.put(name + " " + end, one.get("rows").asLong());
                }
                assertThat(lines.get(name))
                        .as(run + " " + name)
                        .isEqualTo(IntStream.rangeClosed(
                                        2,
                                        Files.readAllLines(MonthWorkplace.SAMPLE.resolve(name))
                                                .size())
                                .boxed()
                                .collect(Collectors.toSet()));
            }
            assertThat(listed).isNotEmpty().isEqualTo(told);
        }
    }

    /**
     * 190.00 and 15.00 in January 2027, 190.00 in each month after it, and two licences, 380.00, a
     * year later: 175 / 205 more than then.
     */
    @Test
    void aMonthIsComparedWithTheSameOfLastYear() throws IOException {
        var year = signing().account("1", "923456783").in(folder.resolve("year"));
        var later = signing()
                .account("1", "923456783")
                .state("S1", "2028-01-01", "MONTH", 2)
                .in(folder.resolve("later"));
        try (var other = MonthWorkplace.open(folder.resolve("two years"))) {
            Stream.iterate(YearMonth.of(2027, 1), month -> month.plusMonths(1))
                    .limit(12)
                    .forEach(month -> other.close(month.toString(), year));
            other.close("2028-01", later);
            var run = other.out().resolve("monthly-2028-01");
            var report = JsonMapper.shared().readTree(Files.readString(run.resolve("report.json")));
            assertThat(report.get("head").get("yearAgo").asString()).isEqualTo("monthly-2027-01");
            assertThat(report.get("comparisons").valueStream())
                    .extracting(
                            one -> one.get("seller").asString(),
                            one -> one.get("now").asString(),
                            one -> one.get("before").asString(),
                            one -> one.get("yearAgo").asString())
                    .containsExactly(tuple("FJORD", "NOK 380.00", "NOK 190.00", "NOK 205.00"));
            assertThat(Files.readString(run.resolve("report.html"))
                            .split("against monthly-2027-12 and monthly-2027-01</caption>", 2)[1])
                    .containsSubsequence(
                            "data-column=\"Now\"><a href=\"movement.csv\">380.00<",
                            "data-column=\"Before\"><a href=\"movement.csv\">190.00<",
                            "data-column=\"Change\">+100.0 %<",
                            "data-column=\"A year ago\"><a href=\"movement.csv\">205.00<",
                            "data-column=\"Change in a year\">+85.4 %<");
            assertThat(Files.readAllLines(run.resolve("movement.csv")))
                    .contains(
                            "monthly-2027-01,FJORD,NOK,1,S1,INCREASED,190.00,380.00,190.00,0.00",
                            "monthly-2027-01,FJORD,NOK,1,S1,USE,15.00,0.00,-15.00,0.00",
                            "monthly-2027-12,FJORD,NOK,1,S1,INCREASED,190.00,380.00,190.00,0.00");
        }
    }

    @Test
    void aDraftIsReportedBeforeItIsPosted() throws IOException {
        var draft = json("monthly-2026-12");
        assertThat(draft.get("totals")).isNotEmpty();
        assertThat(draft.get("head").get("periodBefore").asString()).isEqualTo("monthly-2026-11");
        assertThat(Files.readString(file("monthly-2026-12", "report.html")))
                .contains("<h1>Draft: Month-end 2026-12</h1>")
                .contains("Documents that would be posted");
    }

    @Test
    void whatIsHeldSaysWhyAndWhatToDo() throws IOException {
        var page = Files.readString(file("monthly-2026-10", "report.html"));
        assertThat(page)
                .contains("NO_POSTAL_ADDRESS")
                .contains("Complete the address in accounts.csv, then bill by supplement.");
        assertThat(Files.readAllLines(file("monthly-2026-10", "held.csv")).getFirst())
                .isEqualTo("account_no,code,reason,net,currency,what_to_do");
    }

    @Test
    void thePageStandsAloneAndEveryLinkLeadsSomewhere() throws IOException {
        for (var run : new String[] {"monthly-2026-10", "monthly-2026-11", "monthly-2026-12"}) {
            var page = Files.readString(file(run, "report.html"));
            var links = LINK.matcher(page).results().map(link -> link.group(1)).distinct();
            assertThat(links).isNotEmpty().allSatisfy(link -> {
                if (link.startsWith("#")) {
                    assertThat(page).contains("id=\"" + link.substring(1) + "\"");
                } else {
                    assertThat(file(run, link)).exists();
                }
            });
            assertThat(page).doesNotContain("http://", "https://", "@import", "url(");
        }
    }

    @Test
    void peopleSeeItLightAndDarkWideAndNarrow() throws Exception {
        var page = file("monthly-2026-11", "report.html");
        var light = Browser.look(page, 1200);
        var dark = Browser.look(page, 1200, "--force-dark-mode");
        var phone = Browser.look(page, 390);

        assertThat(light.background()).isEqualTo("rgb(255, 255, 255)");
        assertThat(dark.background()).isEqualTo("rgb(20, 24, 31)");
        assertThat(light.sections())
                .isEqualTo("needs totals products sizes movement rows steps input");
        for (var look : new Browser.Look[] {light, dark, phone}) {
            assertThat(look.pageWidth()).isLessThanOrEqualTo(look.windowWidth());
            assertThat(look.errors()).isZero();
            assertThat(look.namelessColumns()).isZero();
        }
        assertThat(phone.wideTables()).isZero();
        assertThat(phone.windowWidth()).isLessThan(600);
    }

    /** Words from outside cannot become a part of the page. */
    @Test
    void aNameThatAttacksIsText() throws IOException {
        var attack = new TinySnapshot()
                .account("1", "923456783")
                .withoutAddress("<script>alert(1)</script>", "987654325")
                .subscription("S1", "1", "SIGN", "2027-01-01")
                .state("S1", "2027-01-01", "MONTH", 1)
                .subscription("S2", "<script>alert(1)</script>", "SIGN", "2027-01-01")
                .state("S2", "2027-01-01", "MONTH", 1)
                .in(folder.resolve("attack"));
        try (var other = MonthWorkplace.open(folder.resolve("attacked"))) {
            other.close("2027-01", attack);
            var page = Files.readString(other.out().resolve("monthly-2027-01/report.html"));
            assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
        }
    }
}
