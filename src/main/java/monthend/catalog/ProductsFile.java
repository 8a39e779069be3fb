package monthend.catalog;

import monthend.calendar.NoticeRule;
import monthend.catalog.Plan.AnchorKind;
import monthend.catalog.Plan.Kind;
import monthend.catalog.Plan.Succession;
import monthend.catalog.Plan.Timing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code products.yaml}: what is sold, on which plans and for how much.
 *
 * <pre>
 * metrics:                      # what use is counted in (U4)
 *   - code, names, counting     # sum, distinct_clients
 *     unit_code                 # UN/ECE Recommendation 20, such as C62 for one
 * products:
 *   - code, names
 *     revenue_accounts:         # may be absent: accounts of its own in a seller's books
 *       - seller, account
 *         category              # may be absent, S, AE, G: the sales that it is for
 *     plans:
 *       - code, names
 *         kind                  # subscription, maintenance, transaction
 *         timing                # advance, arrears (L2)
 *         interval_months       # 1, 3, 6, 12 (L1)
 *         anchor                # start, calendar (L1)
 *         notice                # month_end, by_30_september, rolling_3_months (N1–N3)
 *         charges               # see {@link PlanChargeReader}
 *         replaced_by: plan, from     # may be absent: its successor (L10)
 *         increases             # may be absent: the plan more licences are sold on (L11)
 *         separate              # may be absent: the code it is invoiced apart under (I1)
 * </pre>
 *
 * Names are given in each language of {@link Language}; plans are referred to within their product.
 */
final class ProductsFile {

    private static final List<String> PLAN_KEYS = List.of(
            "code", "names", "kind", "timing", "interval_months", "anchor", "notice", "charges");
    private static final List<String> PLAN_MAY_HOLD =
            List.of("replaced_by", "increases", "separate");
    private static final Pattern INTERVAL = Pattern.compile("1|3|6|12");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");

    /** What the file holds. */
    record Sold(Map<String, Metric> metrics, Map<String, Product> products) {}

    private final PlanChargeReader charges;

    private final Set<String> sellers;

    private ProductsFile(Map<String, Metric> metrics, Set<String> sellers) {
        charges = new PlanChargeReader(metrics);
        this.sellers = sellers;
    }

    /** Reads what is sold by the sellers with these codes. */
    static Sold read(String text, Set<String> sellers) {
        var file = YamlText.read(CatalogFiles.PRODUCTS, text).holds("metrics", "products");
        var metrics = file.byCode("metrics", "metric", ProductsFile::metric);
        var reader = new ProductsFile(metrics, sellers);
        return new Sold(metrics, file.byCode("products", "product", reader::product));
    }

    private static Metric metric(YamlSection section) {
        section.holds("code", "names", "counting", "unit_code");
        return new Metric(
                section.value("code").wordCode(),
                NamesReader.read(section),
                section.value("counting").word(Metric.Counting.class),
                section.value("unit_code")
                        .matching(UNIT, "it must be a unit code such as C62 for one"));
    }

    private Product product(YamlSection section) {
        section.holds(List.of("code", "names", "plans"), List.of("revenue_accounts"));
        var plans = section.byCode("plans", "plan", this::plan);
        for (var plan : section.sections("plans", "plan")) {
            checkReferences(plan, plans);
        }
        return new Product(
                section.value("code").code(),
                NamesReader.read(section),
                plans,
                section.has("revenue_accounts") ? revenueAccounts(section) : List.of());
    }

    private List<RevenueAccount> revenueAccounts(YamlSection product) {
        var accounts = new ArrayList<RevenueAccount>();
        for (var section : product.sections("revenue_accounts", "revenue account")) {
            var account = revenueAccount(section);
            if (accounts.stream().anyMatch(other -> other.isForTheSameAs(account))) {
                throw section.wrong("a second " + section.name() + " for the same sales");
            }
            accounts.add(account);
        }
        return accounts;
    }

    private RevenueAccount revenueAccount(YamlSection section) {
        section.holds(List.of("seller", "account"), List.of("category"));
        var seller = section.value("seller");
        if (!sellers.contains(seller.text())) {
            throw seller.wrong("the sellers are " + String.join(", ", sellers));
        }
        return new RevenueAccount(
                seller.text(),
                section.optional("category", LedgerReader::category),
                LedgerReader.account(section.value("account")));
    }

    private Plan plan(YamlSection section) {
        section.holds(PLAN_KEYS, PLAN_MAY_HOLD);
        var plan = new Plan(
                section.value("code").code(),
                section.value("kind").word(Kind.class),
                NamesReader.read(section),
                section.value("timing").word(Timing.class),
                intervalMonths(section.value("interval_months")),
                section.value("anchor").word(AnchorKind.class),
                charges.read(section),
                section.value("notice").word(NoticeRule.class),
                section.optionalSection("replaced_by").map(ProductsFile::succession),
                section.optional("increases", CatalogValue::code),
                section.optional("separate", CatalogValue::code));
        checkMonths(section, plan);
        return plan;
    }

    private static int intervalMonths(CatalogValue value) {
        return Integer.parseInt(value.matching(INTERVAL, "it must be 1, 3, 6 or 12"));
    }

    private static Succession succession(YamlSection section) {
        section.holds("plan", "from");
        return new Succession(
                section.value("plan").code(), section.value("from").day());
    }

    /** A plan without licences and flat charges has calendar months (L6). */
    private static void checkMonths(YamlSection section, Plan plan) {
        var usageAlone = plan.charges(PlanCharge.Licence.class).findAny().isEmpty()
                && plan.charges(PlanCharge.Flat.class).findAny().isEmpty();
        var calendarMonths = plan.intervalMonths() == 1 && plan.anchor() == AnchorKind.CALENDAR;
        if (usageAlone && !calendarMonths) {
            throw section.wrong(
                    "interval_months",
                    section.name()
                            + " charges usage alone, so it must have interval_months 1 and anchor"
                            + " calendar");
        }
    }

    private static void checkReferences(YamlSection section, Map<String, Plan> plans) {
        if (section.has("increases")) {
            checkOtherPlan(section.value("increases"), section, plans);
        }
        section.optionalSection("replaced_by").ifPresent(succession -> {
            checkOtherPlan(succession.value("plan"), section, plans);
            checkEnds(succession.value("plan"), plans);
        });
    }

    private static void checkOtherPlan(
            CatalogValue value, YamlSection section, Map<String, Plan> plans) {
        if (!plans.containsKey(value.text())) {
            throw value.wrong("its product has the plans " + String.join(", ", plans.keySet()));
        }
        if (value.text().equals(section.value("code").text())) {
            throw value.wrong("it must be another plan");
        }
    }

    /** Going from successor to successor comes to an end. */
    private static void checkEnds(CatalogValue successor, Map<String, Plan> plans) {
        var seen = new HashSet<String>();
        var next = Optional.of(successor.text());
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                throw successor.wrong("from successor to successor there is no end");
            }
            next = next.flatMap(code -> Optional.ofNullable(plans.get(code)))
                    .flatMap(Plan::replacedBy)
                    .map(Succession::plan);
        }
    }
}
