package app.greenroom.network.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.network.platform.PlatformProfile.PortRange;
import app.greenroom.network.platform.PlatformProfile.PublishedLimit;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.platform.PlatformProfile.What;
import app.greenroom.network.quality.CallQuality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformsTest {
    private static final String PROFILE = """
        {"id": "own", "name": "Own", "signalling": ["call.example:443"], "media": [{"first": 1, "last": 2}],
         "limits": [{"what": "jitter", "value": 30}], "source": "us", "date": "2026-01-31"}\
        """;

    @Test
    void theBestKnownComeFirst() {
        assertThat(Platforms.builtIn().ids()).startsWith("zoom", "teams", "meet", "webex", "thalamus");
    }

    @ParameterizedTest
    @CsvSource({
        "zoom, zoom.us:443",
        "teams, teams.microsoft.com:443",
        "meet, meet.google.com:443",
        "webex, web.webex.com:443",
        "thalamus, zoom.us:443",
        "hirevue, www.hirevue.com:443",
        "ringcentral, app.ringcentral.com:443",
        "jitsi, meet.jit.si:443",
        "sparkhire, www.sparkhire.com:443",
        "kira, www.kiratalent.com:443",
        "vidcruiter, vidcruiter.com:443",
        "willo, www.willo.video:443",
        "doximity, www.doximity.com:443"
    })
    void eachHasItsHost(String id, String endpoint) throws UnknownPlatformException {
        assertThat(Platforms.builtIn().named(id).endpoint()).hasToString(endpoint);
    }

    @Test
    void eachSaysWhereItsFiguresComeFrom() {
        assertThat(Platforms.builtIn().all()).allSatisfy(profile -> {
            assertThat(profile.source()).contains("https://");
            assertThat(profile.date()).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(profile.media()).isNotEmpty();
        });
    }

    @Test
    void theLimitsOfTeamsAreMicrosofts() throws UnknownPlatformException {
        assertThat(Platforms.builtIn().named("teams").published().limits())
                .contains(new PublishedLimit(What.JITTER, 30, false, "in any 15 s"))
                .contains(new PublishedLimit(What.LOSS, 0.01, false, "in any 15 s"))
                .contains(new PublishedLimit(What.LOSS, 0.1, false, "in any 200 ms"));
        assertThat(Platforms.builtIn().named("teams").media()).containsExactly(new PortRange(3478, 3481));
    }

    @Test
    void figuresWithoutAnOriginalAreMarked() throws UnknownPlatformException {
        assertThat(Platforms.builtIn().named("zoom").published().limits())
                .filteredOn(limit -> limit.what() == What.ROUND_TRIP)
                .singleElement()
                .matches(PublishedLimit::secondHand);
    }

    @Test
    void anUnknownPlatformIsToldTheKnownOnes() {
        assertThatThrownBy(() -> Platforms.builtIn().named("skype"))
                .isInstanceOf(UnknownPlatformException.class)
                .hasMessage("There is no platform called “skype”; choose one of zoom, teams, meet, webex, thalamus,"
                        + " hirevue, ringcentral, jitsi, sparkhire, kira, vidcruiter, willo or doximity.");
    }

    @Test
    void aFileOfOnesOwnIsRead() throws Exception {
        PlatformProfile own = Platforms.read(StrictJson.of("{\"platforms\": [" + PROFILE + "]}"))
                .named("own");

        assertThat(own.endpoint()).hasToString("call.example:443");
        assertThat(own.published().limits()).containsExactly(new PublishedLimit(What.JITTER, 30, false, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "call.example:443|10.0.0.1:443|“signalling” in “platforms[0]” must be like “zoom.us:443”",
                "call.example:443|call.example|“signalling” in “platforms[0]” must be like “zoom.us:443”",
                "\"call.example:443\"|''|has no host to probe",
                "\"first\": 1|\"first\": 9|not a range of ports",
                "\"last\": 2|\"last\": 65536|must be a whole number from 1 to 65535",
                "jitter|shimmer|must be one of round-trip, jitter, loss, upload, download",
                "\"value\": 30|\"value\": 0|a limit is a number above 0",
                "2026-01-31|31 January|must be like “2026-01-31”",
                "2026-01-31|2026-02-31|must be like “2026-01-31”",
                "\"source\"|\"sauce\"|is not a known field",
                "\"source\": \"us\"|\"source\": \" \"|must be a text"
            })
    void aBrokenProfileIsRefused(String old, String changed, String clause) {
        String broken = PROFILE.replace(old, changed);

        assertThat(broken).isNotEqualTo(PROFILE);
        assertThatThrownBy(() -> Platforms.read(StrictJson.of("{\"platforms\": [" + broken + "]}")))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining(clause);
    }

    @Test
    void aPlatformThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> Platforms.read(StrictJson.of("{\"platforms\": [" + PROFILE + "," + PROFILE + "]}")))
                .hasMessageContaining("twice");
    }

    @Test
    void aFileOfOnesOwnAddsToTheKnownOnes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.json");
        Files.writeString(file, """
            {"platforms": [
              {"id": "clinic", "name": "The clinic", "signalling": ["call.clinic.example:443"],
               "stun": ["call.clinic.example:3478"],
               "rates": [{"quality": "720p", "upload": 2, "download": 1.5}],
               "source": "its letter", "date": "2026-11-01"},
              {"id": "zoom", "name": "Zoom at home", "signalling": ["zoom.example:443"],
               "source": "us", "date": "2026-11-01"}
            ]}
            """);
        Platforms all = Platforms.builtIn().with(file);
        assertThat(all.ids()).startsWith("zoom", "teams").endsWith("doximity", "clinic");
        assertThat(all.named("zoom").endpoint()).hasToString("zoom.example:443");
        assertThat(all.named("clinic").stun()).hasToString("[call.clinic.example:3478]");
        assertThat(all.named("clinic").rates())
                .containsExactly(new PublishedRate(CallQuality.VIDEO_720, 2, 1.5, false, ""));
        assertThat(all.named("clinic").media()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"platforms\": [|it is not valid JSON (line 1,",
                "{\"platforms\": [{\"id\": \"A B\"}]}|“id” in “platforms[0]” must be like “zoom”",
                "{\"platforms\": [{\"id\": \"a\", \"name\": \"A\", \"signalling\": [], \"rates\": [{\"quality\":"
                        + " \"4k\"}]}]}|“quality” in “platforms[0].rates[0]”",
                "{\"hosts\": []}|“hosts” is not a known field"
            })
    void aBrokenFileIsToldByFileAndField(String text, String clause, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> Platforms.builtIn().with(file))
                .isInstanceOf(PlatformsException.class)
                .hasMessageContaining("own.json” cannot be used: ")
                .hasMessageContaining(clause);
    }

    @Test
    void ratesRiseWithTheQualityEverywhere() {
        assertThat(Platforms.builtIn().all()).allSatisfy(profile -> {
            assertThat(profile.rates()).isNotEmpty();
            for (int i = 1; i < profile.rates().size(); i++) {
                assertThat(profile.rates().get(i).upload())
                        .isGreaterThan(profile.rates().get(i - 1).upload());
            }
            assertThat(profile.stun())
                    .as("two servers, to tell the kind of a NAT")
                    .hasSizeGreaterThan(1);
        });
    }
}
