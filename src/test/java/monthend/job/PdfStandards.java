package monthend.job;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What a PDF has against PDF/A-3a, for archives, and PDF/UA-1, for those who do not see. */
final class PdfStandards {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfStandards() {}

    static List<String> violations(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> violations(pdf, flavour).stream())
                .toList();
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + ": "
                            + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .toList();
        } catch (ModelParsingException
                | EncryptedPdfException
                | ValidationException
                | IOException e) {
            throw new AssertionError("veraPDF could not read it", e);
        }
    }
}
