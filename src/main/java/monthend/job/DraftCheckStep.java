package monthend.job;

import monthend.document.pdf.InvoicePdf;
import monthend.rating.Hold;
import monthend.store.DraftToCheck;
import monthend.store.Drafts;
import monthend.store.PayerCases;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
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
            ItemStreamReader<PayerDrafts> draftsToCheck,
            ItemProcessor<PayerDrafts, Findings> checkPayerDrafts,
            ItemWriter<Findings> keepHolds,
            PayerCases payers) {
        var range = partitions
                .<PayerDrafts, Findings>range("checkDrafts")
                .reader(draftsToCheck)
                .processor(checkPayerDrafts)
                .writer(keepHolds)
                .build();
        return partitions.all("checkDrafts", range, payers::ranges);
    }

    @Bean
    @StepScope
    ItemStreamReader<PayerDrafts> draftsToCheck(
            @Value("#{jobParameters['run']}") String run,
            PayerCases payers,
            Drafts drafts,
            Pace pace) {
        return new BlockReader<>(
                left -> byPayer(payers.next(run, left, pace.chunk()), run, drafts),
                PayerDrafts::payerNo);
    }

    @Bean
    @StepScope
    ItemProcessor<PayerDrafts, Findings> checkPayerDrafts(
            @Value("#{jobParameters['run']}") String run, CurrentRuns current, InvoicePdf pdf) {
        var check = new DraftCheck(current.catalog(run), pdf);
        return payer -> new Findings(payer.drafts().stream()
                .flatMap(draft -> check.check(draft.draft(), draft.channel()).stream())
                .toList());
    }

    @Bean
    @StepScope
    ItemWriter<Findings> keepHolds(@Value("#{jobParameters['run']}") String run, Drafts drafts) {
        return found -> found.getItems().forEach(one -> drafts.hold(run, one.holds()));
    }

    private static List<PayerDrafts> byPayer(List<String> payers, String run, Drafts drafts) {
        var found = drafts.ofPayers(run, payers).stream()
                .collect(java.util.stream.Collectors.groupingBy(DraftToCheck::payerNo));
        return payers.stream()
                .map(payer -> new PayerDrafts(payer, found.getOrDefault(payer, List.of())))
                .toList();
    }
}
