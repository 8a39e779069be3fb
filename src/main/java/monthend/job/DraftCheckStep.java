package monthend.job;

import monthend.document.pdf.InvoicePdf;
import monthend.rating.Hold;
import monthend.store.DraftToCheck;
import monthend.store.Drafts;
import monthend.store.PayerCases;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/** Checks drafts before they take a number: what cannot be sent as it is holds its payer. */
@Configuration(proxyBeanMethods = false)
class DraftCheckStep {

    /** A payer's drafts that nobody holds yet. */
    record PayerDrafts(String payerNo, List<DraftToCheck> drafts) {}

    /** What was found in them. */
    record Findings(List<Hold> holds) {}

    @Bean
    Step checkDrafts(
            Partitions partitions,
            RangeWork<PayerDrafts, Findings> draftCheckWork,
            PayerCases payers,
            CurrentRuns current) {
        return partitions.step(
                "checkDrafts",
                draftCheckWork,
                (run, count) -> current.isDrafting(run) ? payers.ranges(run, count) : List.of());
    }

    @Bean
    @StepScope
    RangeWork<PayerDrafts, Findings> draftCheckWork(
            @Value("#{jobParameters['run']}") String run,
            CurrentRuns current,
            InvoicePdf pdf,
            RatingStep.Places places) {
        var check = new DraftCheck(
                current.catalog(run), pdf, current.run(run).request().checking());
        return RangeWork.of(
                new BlockReader<>(
                        left -> byPayer(places.nextPayers(run, left), run, places.drafts()),
                        PayerDrafts::payerNo),
                payer -> findings(payer, check),
                found -> found.getItems().forEach(one -> places.drafts().hold(run, one.holds())));
    }

    private static Findings findings(PayerDrafts payer, DraftCheck check) {
        return new Findings(payer.drafts().stream()
                .flatMap(draft -> check.check(draft).stream())
                .toList());
    }

    private static List<PayerDrafts> byPayer(List<String> payers, String run, Drafts drafts) {
        var found = drafts.ofPayers(run, payers).stream()
                .collect(java.util.stream.Collectors.groupingBy(DraftToCheck::payerNo));
        return payers.stream()
                .map(payer -> new PayerDrafts(payer, found.getOrDefault(payer, List.of())))
                .toList();
    }
}
