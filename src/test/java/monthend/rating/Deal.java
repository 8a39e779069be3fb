package monthend.rating;

import monthend.calendar.NoticeRule;
import monthend.calendar.Stretch;
import monthend.snapshot.LicenceState;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;
import monthend.snapshot.Subscription;
import monthend.snapshot.Subscription.Notice;
import monthend.snapshot.Subscription.NoticeMode;
import monthend.snapshot.Subscription.OwnTerms;
import monthend.snapshot.UsageRow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One agreement while a test tells of it. */
public final class Deal {

    private final String id;
    private final String product;
    private final LocalDate startedOn;
    private final Listing listing;
    private Optional<LocalDate> signedOn = Optional.empty();
    private Optional<LocalDate> billedUntil = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private Optional<NoticeRule> noticeRule = Optional.empty();
    private Optional<LocalDate> boundUntil = Optional.empty();
    private OwnTerms terms = OwnTerms.NONE;
    private Optional<String> order = Optional.empty();
    private final List<LicenceState> timeline = new ArrayList<>();
    private final Map<String, UsageFact> usage = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<BilledLine> billed = new ArrayList<>();

    /** Whether the snapshot has a row of it; one that came about by a transfer may have none. */
    enum Listing {
        LISTED,
        UNLISTED
    }

    Deal(String id, String product, LocalDate startedOn) {
        this(id, product, startedOn, Listing.LISTED);
    }

    private Deal(String id, String product, LocalDate startedOn, Listing listing) {
        this.id = id;
        this.product = product;
        this.startedOn = startedOn;
        this.listing = listing;
        holdings.add(new Holding(Stretch.startingOn(LocalDate.of(1900, 1, 1)), "A1"));
    }

    /** A part of another agreement, of which no snapshot has a row. */
    static Deal unlisted(MovedPart part, Deal from) {
        var deal = new Deal(part.to(), from.product, from.startedOn, Listing.UNLISTED);
        deal.heldFirstBy(part.toAccountNo());
        return deal;
    }

    Deal heldFirstBy(String accountNo) {
        holdings.clear();
        holdings.add(new Holding(Stretch.startingOn(LocalDate.of(1900, 1, 1)), accountNo));
        return this;
    }

    boolean isListed() {
        return listing == Listing.LISTED;
    }

    /** What was billed and used before stays so, however the history is told now. */
    void goOnFrom(Deal before) {
        billed.addAll(before.billed);
        usage.putAll(before.usage);
    }

    public Deal state(String from, String plan, int quantity) {
        return state(from, plan, quantity, OptionalInt.empty());
    }

    /** With so many active users among the licences. */
    Deal stateWithUsers(String from, String plan, int quantity, int users) {
        return state(from, plan, quantity, OptionalInt.of(users));
    }

    private Deal state(String from, String plan, int quantity, OptionalInt users) {
        timeline.add(new LicenceState(
                new RowPlace("told of " + id, SnapshotFile.LICENCES, timeline.size() + 2),
                id,
                LocalDate.parse(from),
                plan,
                quantity,
                users,
                Optional.empty()));
        return this;
    }

    public Deal signed(String day) {
        signedOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Deal billedUntil(String day) {
        billedUntil = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Deal notice(String givenOn, NoticeMode mode) {
        notice = Optional.of(new Notice(LocalDate.parse(givenOn), Optional.of(mode)));
        return this;
    }

    public Deal notice(String givenOn) {
        notice = Optional.of(new Notice(LocalDate.parse(givenOn), Optional.empty()));
        return this;
    }

    public Deal noticeRule(NoticeRule rule) {
        noticeRule = Optional.of(rule);
        return this;
    }

    public Deal boundUntil(String day) {
        boundUntil = Optional.of(LocalDate.parse(day));
        return this;
    }

    /** The customer's order, if it is not blank. */
    public Deal order(String reference) {
        order = Optional.of(reference).filter(text -> !text.isBlank());
        return this;
    }

    public Deal contractPrice(String price) {
        terms = new OwnTerms(
                Optional.of(new BigDecimal(price)), Optional.empty(), Optional.empty());
        return this;
    }

    public Deal discount(String percent, String until) {
        terms = new OwnTerms(
                Optional.empty(),
                Optional.of(new BigDecimal(percent)),
                Optional.of(LocalDate.parse(until)));
        return this;
    }

    /** Moves the agreement to another account from a day on (T1). */
    public Deal heldBy(String accountNo, String from) {
        var day = LocalDate.parse(from);
        if (!holdings.isEmpty()) {
            var last = holdings.removeLast();
            holdings.add(new Holding(new Stretch(last.days().from(), day), last.accountNo()));
        }
        holdings.add(new Holding(Stretch.startingOn(day), accountNo));
        return this;
    }

    /** So many units of a metric on a day. */
    public Deal use(String metric, String day, String quantity) {
        return use(metric, day, quantity, Optional.empty());
    }

    /** One unit of a metric on a day, by a client. */
    public Deal clientUse(String metric, String day, String client) {
        return clientUse(metric, day, client, "1");
    }

    public Deal clientUse(String metric, String day, String client, String quantity) {
        return use(
                metric,
                day,
                quantity,
                Optional.of(new UsageRow.Client(client, "Client " + client)));
    }

    private Deal use(String metric, String day, String quantity, Optional<UsageRow.Client> client) {
        var usageId = "%s-%04d".formatted(id, usage.size() + 1);
        var row = new UsageRow(
                new RowPlace("told of " + id, SnapshotFile.USAGE, usage.size() + 2),
                usageId,
                id,
                metric,
                LocalDate.parse(day),
                new BigDecimal(quantity),
                client);
        usage.put(usageId, UsageFact.open(row));
        return this;
    }

    boolean hasUse() {
        return !usage.isEmpty();
    }

    PartMoves.Told told() {
        var subscription = new Subscription(
                Books.place(SnapshotFile.SUBSCRIPTIONS, 2),
                id,
                holdings.getFirst().accountNo(),
                product,
                startedOn,
                signedOn,
                billedUntil,
                Optional.empty(),
                notice,
                order,
                noticeRule,
                boundUntil,
                terms);
        return new PartMoves.Told(subscription, timeline);
    }

    Agreement agreement(PartMoves moves) {
        return new Agreement(
                moves.subscription(id).orElseThrow(),
                moves.timeline(id),
                holdings,
                List.copyOf(usage.values()),
                billed,
                moves.moves(id));
    }

    /** What is billed up to now. */
    List<BilledLine> lines() {
        return List.copyOf(billed);
    }

    void billed(Charge charge) {
        var licences = charge.derivation() instanceof Derivation.Licences l ? l.licences() : 0;
        billed.add(new BilledLine(
                "N" + (billed.size() + 1),
                charge.accountNo(),
                charge.plan(),
                charge.kind(),
                charge.code(),
                charge.servicePeriod(),
                charge.tier(),
                licences,
                charge.quantity(),
                charge.unitPrice(),
                BilledLine.PostedBy.EARLIER_RUN));
    }

    void settled(UsageOutcome outcome) {
        switch (outcome.outcome()) {
            case BILLED ->
                usage.computeIfPresent(
                        outcome.row().usageId(),
                        (key, fact) -> new UsageFact(
                                fact.row(),
                                Optional.of(Outcome.BILLED),
                                fact.billed().add(outcome.quantity())));
            case COVERED ->
                usage.computeIfPresent(
                        outcome.row().usageId(),
                        (key, fact) -> fact.isBilled()
                                ? fact
                                : new UsageFact(
                                        fact.row(), Optional.of(Outcome.COVERED), fact.billed()));
            case DEFERRED, HELD, DUPLICATE, REJECTED -> {}
        }
    }
}
