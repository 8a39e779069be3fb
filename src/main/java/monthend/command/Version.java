package monthend.command;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** The version that was built, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var built = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"Monthend " + built.orElse("from sources")};
    }
}
