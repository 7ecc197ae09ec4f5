package app.greenroom.network.platform;

import app.greenroom.network.platform.PlatformProfile.PortRange;
import app.greenroom.network.platform.PlatformProfile.PublishedLimit;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.platform.PlatformProfile.What;
import app.greenroom.network.quality.CallQuality;
import app.greenroom.network.record.JsonFault;
import app.greenroom.network.record.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The known call platforms, read from {@code platforms.json}, the one file that names every host we ever contact. */
public final class Platforms {
    private static final Set<String> FIELDS =
            Set.of("id", "name", "signalling", "media", "stun", "limits", "rates", "source", "date");
    private static final Set<String> LIMIT_FIELDS = Set.of("what", "value", "secondHand", "note");

    private static final Set<String> RATE_FIELDS = Set.of("quality", "upload", "download", "secondHand", "note");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_BYTES = 1_000_000;

    private final Map<String, PlatformProfile> profiles;

    private Platforms(Map<String, PlatformProfile> profiles) {
        this.profiles = profiles;
    }

    /** The platforms that come with the program. */
    public static Platforms builtIn() {
        try (InputStream in = Platforms.class.getResourceAsStream("platforms.json")) {
            if (in == null) {
                throw new IllegalStateException("platforms.json is missing from the program");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonFault e) {
            throw new IllegalStateException("platforms.json in the program is broken: " + e.clause(), e);
        }
    }

    /**
     * These platforms and those of a file in the same form; one with a known id takes the known one's place.
     *
     * @throws PlatformsException with one sentence for the user, when the file is missing, not JSON or wrong in any field
     */
    public Platforms with(Path file) throws PlatformsException {
        try {
            Map<String, PlatformProfile> all = new LinkedHashMap<>(profiles);
            all.putAll(read(JsonFields.read(file, MOST_BYTES)).profiles);
            return new Platforms(all);
        } catch (JsonFault e) {
            throw new PlatformsException(file, e.clause(), e);
        }
    }

    static Platforms read(Reader text) throws JsonFault {
        return read(JsonFields.parse(text));
    }

    private static Platforms read(JsonFields file) throws JsonFault {
        file.allowOnly(Set.of("about", "platforms"));
        Map<String, PlatformProfile> profiles = new LinkedHashMap<>();
        for (JsonFields fields : file.objects("platforms", 100)) {
            PlatformProfile profile = profile(fields);
            if (profiles.put(profile.id(), profile) != null) {
                throw new JsonFault("the platform “" + profile.id() + "” is there twice");
            }
        }
        return new Platforms(profiles);
    }

    /** The ids of all platforms, in the order of the file. */
    public List<String> ids() {
        return List.copyOf(profiles.keySet());
    }

    /** All platforms, in the order of the file. */
    public List<PlatformProfile> all() {
        return List.copyOf(profiles.values());
    }

    /**
     * The platform with this id.
     *
     * @throws UnknownPlatformException with a sentence that lists the known ones
     */
    public PlatformProfile named(String id) throws UnknownPlatformException {
        PlatformProfile profile = profiles.get(id);
        if (profile == null) {
            throw new UnknownPlatformException(id, ids());
        }
        return profile;
    }

    private static PlatformProfile profile(JsonFields fields) throws JsonFault {
        fields.allowOnly(FIELDS);
        try {
            String id = fields.text("id", 40);
            if (!ID.matcher(id).matches()) {
                throw new JsonFault(fields.named("id") + " must be small letters, digits and hyphens, such as zoom");
            }
            List<PortRange> media = new ArrayList<>();
            for (JsonFields range : optional(fields, "media")) {
                range.allowOnly(Set.of("first", "last"));
                media.add(new PortRange(range.whole("first", 1, 65535), range.whole("last", 1, 65535)));
            }
            List<PublishedLimit> limits = new ArrayList<>();
            for (JsonFields limit : optional(fields, "limits")) {
                limits.add(limit(limit));
            }
            List<PublishedRate> rates = new ArrayList<>();
            for (JsonFields rate : optional(fields, "rates")) {
                rates.add(rate(rate));
            }
            return new PlatformProfile(
                    id,
                    fields.text("name", 100),
                    hosts(fields, "signalling"),
                    media,
                    fields.has("stun") ? hosts(fields, "stun") : List.of(),
                    limits,
                    rates,
                    fields.text("source", 500),
                    LocalDate.parse(fields.text("date", 10)));
        } catch (IllegalArgumentException e) {
            throw new JsonFault("in “" + fields.place() + "”: " + e.getMessage(), e);
        } catch (DateTimeParseException e) {
            throw new JsonFault(fields.named("date") + " must be a date such as 2026-01-31", e);
        }
    }

    private static List<JsonFields> optional(JsonFields fields, String name) throws JsonFault {
        return fields.has(name) ? fields.objects(name, 20) : List.of();
    }

    private static List<HostPort> hosts(JsonFields fields, String name) throws JsonFault {
        List<HostPort> hosts = new ArrayList<>();
        for (String text : fields.texts(name, 20)) {
            try {
                hosts.add(HostPort.parse(text));
            } catch (IllegalArgumentException e) {
                throw new JsonFault("in " + fields.named(name) + ", " + e.getMessage(), e);
            }
        }
        return hosts;
    }

    private static PublishedRate rate(JsonFields fields) throws JsonFault {
        fields.allowOnly(RATE_FIELDS);
        String text = fields.text("quality", 40);
        Optional<CallQuality> quality = CallQuality.named(text);
        return new PublishedRate(
                quality.orElseThrow(() -> new JsonFault(fields.named("quality") + " is not a known quality: " + text)),
                fields.number("upload", 0, 1_000_000),
                fields.number("download", 0, 1_000_000),
                fields.has("secondHand") && fields.flag("secondHand"),
                fields.has("note") ? fields.text("note", 300) : "");
    }

    private static PublishedLimit limit(JsonFields fields) throws JsonFault {
        fields.allowOnly(LIMIT_FIELDS);
        String what = fields.text("what", 40);
        Optional<What> known = Optional.empty();
        for (What candidate : What.values()) {
            if (candidate.id().equals(what)) {
                known = Optional.of(candidate);
            }
        }
        return new PublishedLimit(
                known.orElseThrow(() -> new JsonFault(fields.named("what") + " is not a known limit: " + what)),
                fields.number("value", 0, 1_000_000),
                fields.has("secondHand") && fields.flag("secondHand"),
                fields.has("note") ? fields.text("note", 300) : "");
    }
}
