package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a command leaves behind is told with what can be done next. */
class CopyDbTest {

    @Test
    void aCopyNamesItsFilesAndHowTheirLinesCameAbout() {
        var said = PostedSample.say("copy ND10000001");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines())
                .anyMatch(line -> line.endsWith("ND10000001.pdf"))
                .endsWith("  jobs/run explain ND10000001")
                .allMatch(line -> line.length() <= 100 || line.startsWith("/"));
    }

    @Test
    void whatAgreesIsFitToBeBackedUp() {
        var said = PostedSample.say("verify");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("everything agrees. As it is now, it is fit to be backed up.");
    }
}
