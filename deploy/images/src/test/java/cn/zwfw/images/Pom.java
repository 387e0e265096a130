package cn.zwfw.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A pom of this tree, read as it is written. */
record Pom(Path module, Document document) {

    private static final Path TREE = Path.of("../..").toAbsolutePath().normalize();

    private static final String JIB =
            "/project/build/%splugins/plugin[artifactId='jib-maven-plugin']/configuration";

    static Pom root() throws Exception {
        return of(TREE);
    }

    /** Whatever starts in production: a program of Spring Boot outside {@code deploy}. */
    static List<Pom> services() throws Exception {
        List<Pom> found = new ArrayList<>();
        for (String module : root().texts("/project/modules/module")) {
            Pom pom = of(TREE.resolve(module));
            if (!module.startsWith("deploy/")
                    && !pom.texts("//plugin[artifactId='spring-boot-maven-plugin']").isEmpty()) {
                found.add(pom);
            }
        }
        return found;
    }

    private static Pom of(Path module) throws Exception {
        return new Pom(
                module,
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(module.resolve("pom.xml").toFile()));
    }

    String name() {
        return module.getFileName().toString();
    }

    /** What it says to Jib itself, under {@code path} of the configuration. */
    List<String> image(String path) throws Exception {
        return texts(JIB.formatted("") + path);
    }

    /** What it says to Jib for all modules beneath it. */
    List<String> imageOfAll(String path) throws Exception {
        return texts(JIB.formatted("pluginManagement/") + path);
    }

    boolean has(String file) {
        return Files.isRegularFile(module.resolve(file));
    }

    List<String> texts(String path) throws Exception {
        XPath reader = XPathFactory.newDefaultInstance().newXPath();
        NodeList nodes = (NodeList) reader.evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> nodes.item(at).getTextContent().strip())
                .toList();
    }
}
