package app.greenroom.network;

import app.greenroom.network.PlatformProfile.PortRange;
import app.greenroom.network.PlatformProfile.PublishedLimit;
import app.greenroom.network.PlatformProfile.What;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The known call platforms, read from {@code platforms.json}, the one file that names every host we ever contact. */
public final class Platforms {
    private static final Set<String> FIELDS = Set.of("id", "name", "signalling", "media", "limits", "source", "date");
    private static final Set<String> LIMIT_FIELDS = Set.of("what", "value", "secondHand", "note");

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

    static Platforms read(Reader text) throws JsonFault {
        JsonFields file = JsonFields.parse(text);
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
            List<HostPort> signalling = new ArrayList<>();
            for (String text : fields.texts("signalling", 20)) {
                signalling.add(HostPort.parse(text));
            }
            List<PortRange> media = new ArrayList<>();
            for (JsonFields range : fields.objects("media", 20)) {
                range.allowOnly(Set.of("first", "last"));
                media.add(new PortRange(range.whole("first", 1, 65535), range.whole("last", 1, 65535)));
            }
            List<PublishedLimit> limits = new ArrayList<>();
            for (JsonFields limit : fields.objects("limits", 20)) {
                limits.add(limit(limit));
            }
            return new PlatformProfile(
                    fields.text("id", 40),
                    fields.text("name", 100),
                    signalling,
                    media,
                    limits,
                    fields.text("source", 500),
                    LocalDate.parse(fields.text("date", 10)));
        } catch (IllegalArgumentException e) {
            throw new JsonFault("in “" + fields.place() + "”: " + e.getMessage(), e);
        } catch (DateTimeParseException e) {
            throw new JsonFault(fields.named("date") + " must be a date such as 2026-01-31", e);
        }
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
