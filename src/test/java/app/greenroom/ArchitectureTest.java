package app.greenroom;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;

/** The walls between the rooms. */
@ArchTag("slow")
@AnalyzeClasses(packages = "app.greenroom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule TEXT = room("text", "text").because("a message knows nothing of what it is about");

    @ArchTest
    static final ArchRule IO = room("io", "io", "text").because("files, tools and threads are the same for everybody");

    @ArchTest
    static final ArchRule FILES_ARE_REPLACED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.io..")
            .should()
            .callMethodWhere(target(name("move")).and(target(owner(assignableTo(Files.class)))))
            .because("one class knows how a file is replaced whole");

    @ArchTest
    static final ArchRule TOOLS_ARE_RUN_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.io..")
            .and()
            .doNotHaveFullyQualifiedName("app.greenroom.ui.look.WebBrowser") // starts a browser that goes on
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .because("a tool is bounded in time and output, and read in its own letters");

    @ArchTest
    static final ArchRule MODEL_KNOWS_NOBODY =
            room("model", "model", "text").because("the words that everybody speaks depend on nobody else");

    @ArchTest
    static final ArchRule CAPTURE = room("capture", "capture", "model", "io", "text");

    @ArchTest
    static final ArchRule VISION = room("vision", "vision", "nets", "model", "capture", "text");

    @ArchTest
    static final ArchRule NETS = room("nets", "nets", "io").because("a net knows numbers, not faces or voices");

    @ArchTest
    static final ArchRule SPEECH = room("speech", "speech", "nets", "model", "capture", "text");

    @ArchTest
    static final ArchRule NETWORK = room("network", "network", "model", "io", "text");

    @ArchTest
    static final ArchRule CALL =
            room("call", "call", "io", "text").because("a call is the same whatever it is made for");

    @ArchTest
    static final ArchRule ONE_ROOM_TOUCHES_WEBRTC = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.call..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.onvoid.webrtc..")
            .because("its threads and native memory have one owner");

    @ArchTest
    static final ArchRule CHECK = room("check", "check", "model", "vision", "speech", "network", "text");

    @ArchTest
    static final ArchRule VERDICT = room("verdict", "verdict", "model", "text");

    @ArchTest
    static final ArchRule REPORT = room("report", "report", "model", "io", "text");

    @ArchTest
    static final ArchRule MEMORY = room("memory", "memory", "model", "verdict", "io", "text");

    @ArchTest
    static final ArchRule PLAN = room("plan", "plan", "model", "io", "text");

    @ArchTest
    static final ArchRule SESSION = room(
            "session", "session", "model", "capture", "vision", "speech", "network", "call", "check", "verdict", "io",
            "text");

    @ArchTest
    static final ArchRule MOCK = room("mock", "mock", "session", "capture", "call", "model", "io", "text")
            .because("a mock interview is held and reviewed by what checks and reviews anything");

    @ArchTest
    static final ArchRule CLI =
            room("cli", "cli", "mock", "session", "report", "memory", "plan", "model", "io", "text");

    @ArchTest
    static final ArchRule UI = room("ui", "ui", "mock", "session", "report", "memory", "plan", "model", "io", "text");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("app.greenroom.(*)..").should().beFreeOfCycles();

    /** The wings of the hall that runs everything know each other one way alone. */
    @ArchTest
    static final ArchRule NO_CIRCLES_OF_WINGS =
            slices().matching("app.greenroom.session.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ANALYSIS_SEES_RECORDS_NOT_SOURCES = noClasses()
            .that()
            .resideInAnyPackage("app.greenroom.vision..", "app.greenroom.speech..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.greenroom.capture.device..", "app.greenroom.capture.file..")
            .because("frames and blocks are the same wherever they come from");

    @ArchTest
    static final ArchRule CHECKS_SEE_FACTS_NOT_FRAMES = noClasses()
            .that()
            .resideInAPackage("app.greenroom.check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.greenroom.capture..")
            .because("checks judge facts, never frames or samples");

    @ArchTest
    static final ArchRule ONLY_UI_KNOWS_SWING = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.swing..")
            .because("everything but the window runs without one");

    @ArchTest
    static final ArchRule ONLY_DEVICE_TOUCHES_CAMERAS_AND_SOUND_CARDS = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.capture.device..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.sarxos..", "com.github.eduramiba..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.sound\\.sampled\\.(Mixer|TargetDataLine|SourceDataLine|Clip)")
            .because("devices are opened in one place");

    @ArchTest
    static final ArchRule ONE_CLASS_TOUCHES_TENSORFLOW_LITE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.greenroom.nets.Net")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.tensorflowlite..")
            .because("native memory has one owner");

    @ArchTest
    static final ArchRule ONE_ROOM_TOUCHES_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.memory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("there is one store for all that is kept");

    @ArchTest
    static final ArchRule ONE_PACKAGE_TOUCHES_FFMPEG = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.capture.file.media..")
            .and()
            .doNotHaveFullyQualifiedName("app.greenroom.nets.Net")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("media files come from anybody, and native memory has few owners");

    @ArchTest
    static final ArchRule FFMPEG_IS_SEEN_AS_SOURCES = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.capture..")
            .and()
            .resideOutsideOfPackage("app.greenroom.session..")
            .and()
            .doNotHaveFullyQualifiedName("app.greenroom.mock.Tape") // writes one
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.greenroom.capture.file.media..")
            .because("sound and pictures are the same whatever file they come from");

    @ArchTest
    static final ArchRule ONE_ROOM_TOUCHES_THE_PDF_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("app.greenroom.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..")
            .because("a window is given pictures of pages");

    @ArchTest
    static final ArchRule ONE_CLASS_DRAWS_AND_PRINTS_PDFS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.greenroom.report.page.PdfPages")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox.rendering..", "org.apache.pdfbox.printing..")
            .because("what opens documents closes them");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARE_PASSED_IN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.greenroom.cli.Main")
            .and()
            .doNotHaveFullyQualifiedName("app.greenroom.Greenroom")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .because("every session runs the same on recorded input");

    @ArchTest
    static final ArchRule MODEL_IS_RECORDS = classes()
            .that()
            .resideInAPackage("app.greenroom.model..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .haveSimpleNameNotEndingWith("Guidance") // tables of constants
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces()
            .because("the model holds words, no behaviour");

    private static ArchRule room(String room, String... mayUse) {
        String[] allowed = new String[mayUse.length];
        for (int i = 0; i < mayUse.length; i++) {
            allowed[i] = "app.greenroom." + mayUse[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("app.greenroom." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("app.greenroom..").and(not(resideInAnyPackage(allowed))));
    }
}
