package monthend.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done at a time. It changes how long a run takes and never what comes out.
 *
 * @param chunk how many payers or invoices are committed together
 * @param partitions into how many ranges of keys the work is cut
 * @param threads how many ranges are worked on at the same time; 0 for one for each processor
 */
@ConfigurationProperties("monthend")
public record Pace(
        @DefaultValue("200") int chunk,
        @DefaultValue("16") int partitions,
        @DefaultValue("0") int threads) {

    public Pace {
        if (chunk < 1 || partitions < 1 || threads < 0) {
            throw new IllegalArgumentException(
                    "chunk " + chunk + ", partitions " + partitions + ", threads " + threads);
        }
    }

    int threadsHere() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
