package cn.zwfw.docs;

import cn.zwfw.platform.citation.Cites;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The modules of the build as they were just compiled. */
record Reactor(Path root) {

    private static final int DEPTH = 4;

    /**
     * Every place in code and tests that carries {@code @Cites}; what is planted for the checker is
     * left out.
     */
    List<Citation> citations() {
        return modules()
                .flatMap(module ->
                        Stream.concat(
                                citations(module.resolve("target/classes"), false),
                                citations(module.resolve("target/test-classes"), true)))
                .toList();
    }

    private Stream<Path> modules() {
        try (var files = Files.walk(root, DEPTH)) {
            return files
                    .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("target"))
                    .map(Path::getParent)
                    .filter(module -> !module.endsWith("docs"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Citation> citations(Path classes, boolean test) {
        if (!Files.isDirectory(classes)) {
            return Stream.empty();
        }
        return new ClassFileImporter()
                .importPath(classes).stream().flatMap(type -> citations(type, test));
    }

    static Stream<Citation> citations(JavaClass type, boolean test) {
        var own = type.tryGetAnnotationOfType(Cites.class.getName());
        return Stream.concat(
                citation(type.getName(), test, own),
                type.getMembers().stream().flatMap(member -> citations(member, test)));
    }

    private static Stream<Citation> citations(JavaMember member, boolean test) {
        var own = member.tryGetAnnotationOfType(Cites.class.getName());
        return citation(member.getOwner().getName() + "." + member.getName(), test, own);
    }

    private static Stream<Citation> citation(
            String place, boolean test, Optional<? extends JavaAnnotation<?>> cites) {
        return cites.stream()
                .map(found ->
                        new Citation(place, test, texts(found, "value"), texts(found, "rows")));
    }

    private static List<String> texts(JavaAnnotation<?> annotation, String name) {
        return annotation.get(name).map(value -> List.of((String[]) value)).orElse(List.of());
    }
}
