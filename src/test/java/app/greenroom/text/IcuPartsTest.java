package app.greenroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The parts of ICU that the build keeps are enough for every language. */
class IcuPartsTest {
    @TempDir
    Path folder;

    @Test
    void whatTheBuildKeepsSaysTheSame() throws Exception {
        Path kept = kept();
        assertThat(Files.size(kept)).isLessThan(3_000_000);
        URL[] places = {
            kept.toUri().toURL(),
            Patterns.directory(Text.class).toUri().toURL(),
            Patterns.directory(EveryLanguage.class).toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Object all = loader.loadClass(EveryLanguage.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(all.getClass()).isNotEqualTo(EveryLanguage.class);
            assertThat(((Supplier<?>) all).get()).isEqualTo(new EveryLanguage().get());
        }
    }

    /** ICU as the filter in the pom leaves it. */
    private Path kept() throws Exception {
        Element filter = filter();
        List<Pattern> includes = patterns(filter, "include");
        List<Pattern> excludes = patterns(filter, "exclude");
        Path kept = folder.resolve("icu.jar");
        try (JarFile whole = new JarFile(Patterns.directory(PluralRules.class).toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(kept))) {
            for (JarEntry entry : whole.stream().toList()) {
                String name = entry.getName();
                if (includes.stream().anyMatch(one -> one.matcher(name).matches())
                        && excludes.stream().noneMatch(one -> one.matcher(name).matches())) {
                    out.putNextEntry(new JarEntry(name));
                    whole.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return kept;
    }

    private static Element filter() throws Exception {
        NodeList filters = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("filter");
        for (int i = 0; i < filters.getLength(); i++) {
            Element filter = (Element) filters.item(i);
            if (filter.getElementsByTagName("artifact").item(0).getTextContent().startsWith("com.ibm.icu:")) {
                return filter;
            }
        }
        throw new AssertionError("the pom keeps all of ICU");
    }

    private static List<Pattern> patterns(Element filter, String kind) {
        List<Pattern> patterns = new ArrayList<>();
        NodeList nodes = filter.getElementsByTagName(kind);
        for (int i = 0; i < nodes.getLength(); i++) {
            String[] parts = nodes.item(i).getTextContent().split("\\*", -1);
            StringBuilder regex = new StringBuilder(Pattern.quote(parts[0]));
            for (int part = 1; part < parts.length; part++) {
                regex.append("[^/]*").append(Pattern.quote(parts[part]));
            }
            patterns.add(Pattern.compile(regex.toString()));
        }
        return patterns;
    }
}
