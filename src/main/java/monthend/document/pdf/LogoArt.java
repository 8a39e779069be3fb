package monthend.document.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;

import monthend.catalog.Logo;

import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A logo, ready to be placed on a page: a drawing as the lines and surfaces that it is made of, a
 * picture as it is. What takes time has been done once, when the logo was read.
 */
sealed interface LogoArt {

    /** A logo that is wider than this has the seller's name in it. */
    float NAMED_FROM = 2;

    /** How many times it is as wide as high. */
    float ratio();

    /** Fills a box of a page with it. */
    void place(PdfContentByte page, Box box);

    default boolean hasName() {
        return ratio() > NAMED_FROM;
    }

    /**
     * Makes a logo ready to be placed.
     *
     * @throws monthend.catalog.UnreadableInputException if it cannot be read, or has more than
     *     plain surfaces and lines
     */
    static LogoArt of(Logo logo) {
        return switch (logo.format()) {
            case SVG -> Drawing.of(logo);
            case PNG -> Picture.of(logo);
        };
    }

    /**
     * Lines and surfaces.
     *
     * @param ink what PDF draws them by, from the lower left corner
     */
    record Drawing(float width, float height, String ink) implements LogoArt {

        private static final LoaderContext NOTHING_OUTSIDE = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();

        static Drawing of(Logo logo) {
            var svg = read(logo);
            var size = svg.size();
            var ink = ink(svg, size.width, size.height);
            // A name in it is a gradient, a pattern, a picture or a transparency.
            if (ink.indexOf('/') >= 0) {
                throw logo.wrong("has gradients, transparency or pictures in it: draw it with plain"
                        + " colours, or give a PNG");
            }
            return new Drawing(size.width, size.height, ink);
        }

        private static SVGDocument read(Logo logo) {
            var loader = new SVGLoader();
            var svg = loader.load(new ByteArrayInputStream(logo.bytes()), null, NOTHING_OUTSIDE);
            if (svg == null || !(svg.size().width > 0 && svg.size().height > 0)) {
                throw logo.wrong("cannot be read as a drawing with a width and a height");
            }
            return svg;
        }

        private static String ink(SVGDocument svg, float width, float height) {
            var document = new Document();
            var writer = PdfWriter.getInstance(document, new ByteArrayOutputStream());
            document.open();
            var template = writer.getDirectContent().createTemplate(width, height);
            var graphics = template.createGraphicsShapes(width, height);
            svg.render(null, graphics, new ViewBox(0, 0, width, height));
            graphics.dispose();
            return new String(
                    template.getInternalBuffer().toByteArray(), StandardCharsets.US_ASCII);
        }

        @Override
        public float ratio() {
            return width / height;
        }

        @Override
        public void place(PdfContentByte page, Box box) {
            var template = page.createTemplate(width, height);
            template.getInternalBuffer().append(ink.getBytes(StandardCharsets.US_ASCII));
            page.addTemplate(
                    template,
                    box.width() / width,
                    0,
                    0,
                    box.height() / height,
                    box.x(),
                    Sheet.HEIGHT - box.y() - box.height());
        }
    }

    /** A picture of pixels. */
    record Picture(Image image) implements LogoArt {

        private static final int MOST_PIXELS = 4_000;

        static Picture of(Logo logo) {
            try {
                var image = Image.getInstance(logo.bytes());
                if (image.getWidth() > MOST_PIXELS || image.getHeight() > MOST_PIXELS) {
                    throw logo.wrong("has more than " + MOST_PIXELS + " pixels in a row");
                }
                return new Picture(image);
            } catch (IOException | DocumentException e) {
                throw logo.wrong("cannot be read as a picture");
            }
        }

        @Override
        public float ratio() {
            return image.getWidth() / image.getHeight();
        }

        @Override
        public void place(PdfContentByte page, Box box) {
            // Of its own: a document leaves its marks on the picture that it takes.
            page.addImage(
                    Image.getInstance(image),
                    box.width(),
                    0,
                    0,
                    box.height(),
                    box.x(),
                    Sheet.HEIGHT - box.y() - box.height());
        }
    }
}
