package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.io.JsonForm.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormTest {
    enum Fate {
        ANSWERED,
        TIMED_OUT
    }

    enum Kind {
        CAMERA,
        MICROPHONE;

        String id() {
            return "the-" + name();
        }
    }

    record Trip(
            double offset,
            @JsonField(name = "ms", high = 10) OptionalDouble millis,
            Fate fate) {}

    record Loss(@JsonField(low = 1) int sent, int lost) {
        Loss {
            if (lost > sent) {
                throw new IllegalArgumentException("cannot lose " + lost + " of " + sent);
            }
        }
    }

    record Rate(
            double value,

            @JsonField(optional = true, absent = Double.POSITIVE_INFINITY)
            double high) {}

    record Head(
            @JsonField(low = 1, high = 1) int version,

            @JsonField(longest = 5, like = "[a-z]+", example = "zoom")
            String id) {}

    record All(
            @JsonField(flat = true) Head head,
            @JsonField(optional = true) String note,
            @JsonField(optional = true) boolean odd,
            Optional<Boolean> metered,
            Rate rate,
            Optional<Rate> other,
            @JsonField(flat = true) Optional<Loss> loss,
            @JsonField(most = 2) List<Trip> trips,
            @JsonField(optional = true, most = 3) List<String> tags,
            List<Fate> fates,
            LocalDate day,
            List<Kind> kinds,
            @JsonField(unwritten = true) Optional<Thread> told) {}

    private static final JsonForm<All> FORM = JsonForm.of(
            All.class,
            new Written<>(LocalDate.class, LocalDate::parse, LocalDate::toString, "2026-01-31"),
            Written.byId(Kind.class, Kind::id));

    private static final All FULL = new All(
            new Head(1, "zoom"),
            "“note”",
            true,
            Optional.of(false),
            new Rate(2, 3),
            Optional.of(new Rate(0.25, Double.POSITIVE_INFINITY)),
            Optional.of(new Loss(40, 1)),
            List.of(
                    new Trip(0, OptionalDouble.of(1.5), Fate.ANSWERED),
                    new Trip(1, OptionalDouble.empty(), Fate.TIMED_OUT)),
            List.of("a", "b"),
            List.of(Fate.TIMED_OUT),
            LocalDate.of(2026, 1, 31),
            List.of(Kind.CAMERA),
            Optional.empty());

    private static final All BARE = new All(
            new Head(1, "zoom"),
            "",
            false,
            Optional.empty(),
            new Rate(2, 3),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            LocalDate.of(2026, 1, 31),
            List.of(),
            Optional.empty());

    @Test
    void whatIsWrittenIsReadAndNothingElseIsThere() throws Exception {
        assertThat(FORM.read(StrictJson.of(FORM.write(FULL)))).isEqualTo(FULL);
        assertThat(FORM.read(StrictJson.of(FORM.write(BARE)))).isEqualTo(BARE);
        assertThat(FORM.write(FULL)).isEqualTo("""
                {
                  "version": 1,
                  "id": "zoom",
                  "note": "“note”",
                  "odd": true,
                  "metered": false,
                  "rate": {
                    "value": 2.0,
                    "high": 3.0
                  },
                  "other": {
                    "value": 0.25
                  },
                  "sent": 40,
                  "lost": 1,
                  "trips": [
                    {
                      "offset": 0.0,
                      "ms": 1.5,
                      "fate": "answered"
                    },
                    {
                      "offset": 1.0,
                      "fate": "timed-out"
                    }
                  ],
                  "tags": [
                    "a",
                    "b"
                  ],
                  "fates": [
                    "timed-out"
                  ],
                  "day": "2026-01-31",
                  "kinds": [
                    "the-CAMERA"
                  ]
                }
                """);
    }

    @Test
    void whatIsToldElsewhereIsNotWritten() throws Exception {
        All told = new All(
                BARE.head(),
                "",
                false,
                Optional.empty(),
                BARE.rate(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                BARE.day(),
                List.of(),
                Optional.of(Thread.currentThread()));
        assertThat(FORM.write(told)).isEqualTo(FORM.write(BARE));
    }

    @Test
    void whatMayBeMissingMay() throws Exception {
        String less =
                FORM.write(BARE).replaceFirst(" *\"odd\": false,\n", "").replaceFirst(" *\"tags\": \\[\\],\n", "");
        assertThat(less).doesNotContain("odd", "tags");
        assertThat(FORM.read(StrictJson.of(less))).isEqualTo(BARE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"version\": 1|\"version\": 2|“version” must be a whole number from 1 to 1",
                "\"zoom\"|\"../zo\"|“id” must be like “zoom”",
                "\"zoom\"|\"zoomzoom\"|“id” must be a text of 1 to 5 characters",
                "1.5|10.5|“ms” in “trips[0]” must be a number from 0 to 10",
                "\"offset\": 1.0,||“offset” in “trips[1]” must be a number from 0 to 1000000",
                "\"answered\"|\"ANSWERED\"|“fate” in “trips[0]” must be one of answered, timed-out",
                "\"offset\"|\"ofset\"|“ofset” in “trips[0]” is not a known field",
                "\"lost\": 1|\"lost\": 41|its fields do not fit together (cannot lose 41 of 40)",
                "\"sent\": 40|\"sent\": 0|“sent” must be a whole number from 1 to 1000000",
                "\"sent\": 40,||“sent” must be a whole number",
                "\"day\"|\"told\": \"x\", \"day\"|“told” is not a known field",
                "2026-01-31|2026-02-31|“day” must be like “2026-01-31”",
                "\"the-CAMERA\"|\"camera\"|“kinds” must be one of the-CAMERA, the-MICROPHONE",
                "\"a\",|\"a\", \"c\", \"d\",|“tags” must be a list of at most 3 entries",
                "\"metered\": false|\"metered\": null|“metered” must be true or false",
            })
    void aWrongFieldIsNamed(String old, String changed, String clause) {
        String good = FORM.write(FULL);
        String broken = good.replaceFirst(Pattern.quote(old), changed == null ? "" : changed);
        assertThat(broken).isNotEqualTo(good);
        assertThatThrownBy(() -> FORM.read(StrictJson.of(broken)))
                .isInstanceOf(JsonFault.class)
                .hasMessageStartingWith(clause);
    }

    record Unknown(Thread thread) {}

    @Test
    void aComponentWithoutAFormIsNoticedAtOnce() {
        assertThatThrownBy(() -> JsonForm.of(Unknown.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
