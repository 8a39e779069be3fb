package monthend.document;

import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.ubl21.UBL21Marshaller;
import com.helger.xml.serialize.read.DOMReader;

import monthend.check.ExactArithmetic;
import monthend.check.Finding;
import monthend.check.OfficialRules;
import monthend.document.ubl.UblWriter;
import monthend.invoicing.Invoice;

import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long one e-invoice takes to be written and to be checked, and the same work by others: the
 * ready objects of ph-ubl turned into XML, and the same official rules through phive's own path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EInvoiceBenchmark {

    private final Invoice invoice = SampleInvoices.norwegianWithKid();
    private final byte[] document = UblWriter.write(invoice, SampleCatalog.catalog());
    private final InvoiceType objects = UBL21Marshaller.invoice().read(document);
    private final IValidationExecutorSet<IValidationSourceXML> rules = rules();

    private static IValidationExecutorSet<IValidationSourceXML> rules() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        PeppolValidation2026_05.init(registry);
        return registry.getOfID(PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
    }

    @Benchmark
    public byte[] written() {
        return UblWriter.write(invoice, SampleCatalog.catalog());
    }

    @Benchmark
    public byte[] writtenByPhUbl() {
        return UBL21Marshaller.invoice().getAsBytes(objects);
    }

    @Benchmark
    public List<Finding> checked() {
        return OfficialRules.peppolBis3().check(document, invoice.draft().type());
    }

    @Benchmark
    public ValidationResultList checkedByPhive() {
        return ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rules,
                ValidationSourceXML.create("invoice", DOMReader.readXMLDOM(document)));
    }

    @Benchmark
    public List<Finding> recomputed() {
        return ExactArithmetic.check(document, invoice, SampleCatalog.catalog());
    }
}
