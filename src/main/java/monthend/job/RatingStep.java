package monthend.job;

import monthend.catalog.Catalog;
import monthend.delivery.ChannelChoice;
import monthend.invoicing.Drafting;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.Refunds;
import monthend.rating.Closing;
import monthend.rating.Outlook;
import monthend.rating.PayerRating;
import monthend.store.Drafts;
import monthend.store.PayerCases;
import monthend.store.PayerInput;
import monthend.store.PayerOutcome;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/** Rates the payers of a run and drafts their invoices: payer by payer, each once. */
@Configuration(proxyBeanMethods = false)
class RatingStep {

    @Bean
    Step ratePayers(
            Partitions partitions,
            ItemStreamReader<PayerInput> payersToRate,
            ItemProcessor<PayerInput, PayerOutcome> rateAndDraft,
            ItemWriter<PayerOutcome> keepOutcomes,
            PayerCases payers) {
        var range = partitions
                .<PayerInput, PayerOutcome>range("ratePayers")
                .reader(payersToRate)
                .processor(rateAndDraft)
                .writer(keepOutcomes)
                .build();
        return partitions.all("ratePayers", range, payers::ranges);
    }

    @Bean
    @StepScope
    ItemStreamReader<PayerInput> payersToRate(
            @Value("#{jobParameters['run']}") String run,
            PayerCases payers,
            CurrentRuns current,
            Pace pace) {
        var closing = current.closing(run);
        var catalog = current.catalog(run);
        return new BlockReader<>(
                left -> payers.read(payers.next(run, left, pace.chunk()), closing, catalog),
                input -> input.payer().payerNo());
    }

    @Bean
    @StepScope
    ItemProcessor<PayerInput, PayerOutcome> rateAndDraft(
            @Value("#{jobParameters['run']}") String run, CurrentRuns current) {
        var closing = current.closing(run);
        var catalog = current.catalog(run);
        return input -> outcome(input, closing, catalog);
    }

    @Bean
    @StepScope
    ItemWriter<PayerOutcome> keepOutcomes(
            @Value("#{jobParameters['run']}") String run, Drafts drafts) {
        return outcomes -> drafts.save(run, outcomes.getItems());
    }

    private static PayerOutcome outcome(PayerInput input, Closing closing, Catalog catalog) {
        var rated = new PayerRating().rate(input.payer(), closing, catalog);
        var drafted = new Drafting(closing, catalog)
                .draft(input.payer(), rated.charges(), input.credits(), input.extendedDueOn());
        return new PayerOutcome(
                input,
                rated,
                drafted,
                channels(input, drafted.drafts()),
                Refunds.candidates(
                        input.payer().payerNo(),
                        input.credits(),
                        drafted.drafts(),
                        new Outlook(input.payer(), closing, catalog)));
    }

    private static List<ChannelChoice> channels(PayerInput input, List<InvoiceDraft> drafts) {
        var payer = input.payer();
        return drafts.stream()
                .map(draft -> ChannelChoice.of(payer.payer(), draft.type(), input.register()))
                .toList();
    }
}
