package monthend.job;

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
            PayerCases payers,
            CurrentRuns current) {
        return partitions.step(
                "ratePayers",
                ratingWork,
                (run, count) -> current.isDrafting(run) ? payers.ranges(run, count) : List.of());
    }

    @Bean
    @StepScope
    RangeWork<PayerInput, PayerOutcome> ratingWork(
            @Value("#{jobParameters['run']}") String run, CurrentRuns current, Places places) {
        var ground = current.ground(run);
        return RangeWork.of(
                new BlockReader<>(
                        left -> places.payers().read(places.nextPayers(run, left), ground),
                        input -> input.payer().payerNo()),
                new PayerReckoning(ground)::outcome,
                outcomes -> places.drafts().save(ground.foundation(), outcomes.getItems()));
    }

    /** Where payers are read from and what is worked out for them goes. */
    @Component
    record Places(PayerCases payers, Drafts drafts, Pace pace) {

        List<String> nextPayers(String run, Range left) {
            return payers.next(run, left, pace.chunk());
        }
    }
}
