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
import monthend.store.PayerCases.Range;
import monthend.store.PayerInput;
import monthend.store.PayerOutcome;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.List;

/** Rates the payers of a run and drafts their invoices: payer by payer, each once. */
@Configuration(proxyBeanMethods = false)
class RatingStep {

    @Bean
    Step ratePayers(
            Partitions partitions,
            RangeWork<PayerInput, PayerOutcome> ratingWork,
            PayerCases payers) {
        return partitions.step("ratePayers", ratingWork, payers::ranges);
    }

    @Bean
    @StepScope
    RangeWork<PayerInput, PayerOutcome> ratingWork(
            @Value("#{jobParameters['run']}") String run, CurrentRuns current, Places places) {
        var closing = current.closing(run);
        var catalog = current.catalog(run);
        return RangeWork.of(
                new BlockReader<>(
                        left -> places.payers()
                                .read(places.nextPayers(run, left), closing, catalog),
                        input -> input.payer().payerNo()),
                input -> outcome(input, closing, catalog),
                outcomes -> places.drafts().save(run, outcomes.getItems()));
    }

    /** Where payers are read from and what is worked out for them goes. */
    @Component
    record Places(PayerCases payers, Drafts drafts, Pace pace) {

        List<String> nextPayers(String run, Range left) {
            return payers.next(run, left, pace.chunk());
        }
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
