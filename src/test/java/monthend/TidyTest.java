package monthend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** The house style, as far as it can be counted: short files, short methods, plain names. */
class TidyTest {

    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    private static final int COLUMNS = 100;
    private static final int PARAMETERS = 4;
    private static final Set<String> SAY_NOTHING =
            Set.of("util", "utils", "common", "manager", "helper", "impl", "base", "dto");

    @Test
    void filesAreShort() throws IOException {
        assertThat(sources().filter(file -> lines(file).size() >= FILE_LINES)).isEmpty();
    }

    @Test
    void linesEndBeforeColumn100() throws IOException {
        assertThat(sources().flatMap(TidyTest::longLines)).isEmpty();
    }

    @Test
    void namesSaySomething() throws IOException {
        assertThat(sources().filter(TidyTest::saysNothing)).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        assertThat(methods().filter(method -> method.lines() > METHOD_LINES)).isEmpty();
    }

    @Test
    void methodsTakeFewArguments() throws IOException {
        assertThat(ownMethods().filter(method -> method.tree().getParameters().size() > PARAMETERS))
                .isEmpty();
    }

    @Test
    void noArgumentIsAnUnnamedYesOrNo() throws IOException {
        assertThat(ownMethods().filter(TidyTest::takesABoolean)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNothingInItIsNull() throws IOException {
        var packages = sources(Path.of("src/main/java")).map(Path::getParent).distinct();
        assertThat(packages.filter(Predicate.not(TidyTest::isNullMarked))).isEmpty();
    }

    private static boolean isNullMarked(Path folder) {
        var described = folder.resolve("package-info.java");
        return Files.exists(described)
                && lines(described).contains("@NullMarked")
                && lines(described).getFirst().startsWith("/**");
    }

    private static Stream<String> longLines(Path file) {
        return lines(file).stream()
                .filter(line -> line.codePointCount(0, line.length()) > COLUMNS)
                .map(line -> file + ": " + line.strip());
    }

    private static boolean saysNothing(Path file) {
        var words = file.toString()
                .replace(".java", "")
                .replaceAll("([a-z])([A-Z])", "$1/$2")
                .toLowerCase(Locale.ROOT)
                .split("[/\\\\]");
        return Stream.of(words).anyMatch(SAY_NOTHING::contains);
    }

    private static boolean takesABoolean(Method method) {
        return method.tree().getParameters().stream()
                .anyMatch(parameter -> parameter.getType().toString().equals("boolean"));
    }

    /** The methods of the product that we shape ourselves: a constructor follows its fields. */
    private static Stream<Method> ownMethods() throws IOException {
        return methods()
                .filter(method -> method.file().startsWith(Path.of("src/main")))
                .filter(method -> method.tree().getReturnType() != null)
                .filter(method -> !method.tree().getModifiers().toString().contains("@Override"));
    }

    private static Stream<Method> methods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources().toList());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            var found = new ArrayList<Method>();
            for (var unit : task.parse()) {
                new Methods(unit, Trees.instance(task), found).scan(unit, null);
            }
            return found.stream();
        }
    }

    private static Stream<Path> sources() throws IOException {
        return sources(Path.of("src"));
    }

    private static Stream<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private record Method(Path file, MethodTree tree, long lines) {
        @Override
        public String toString() {
            return file + ": " + tree.getName() + ", " + lines + " lines";
        }
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Method> found;

        private Methods(CompilationUnitTree unit, Trees trees, List<Method> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            found.add(new Method(Path.of(unit.getSourceFile().getName()), method, lines(method)));
            return super.visitMethod(method, null);
        }

        private long lines(MethodTree method) {
            var positions = trees.getSourcePositions();
            var first = positions.getStartPosition(unit, method);
            var last = positions.getEndPosition(unit, method);
            var lines = unit.getLineMap();
            return lines.getLineNumber(last) - lines.getLineNumber(first) + 1;
        }
    }
}
