package app.greenroom.network.platform;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import app.greenroom.io.JsonForm.Written;
import app.greenroom.io.StrictJson;
import app.greenroom.network.platform.PlatformProfile.What;
import app.greenroom.network.quality.CallQuality;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The known call platforms, read from {@code platforms.json}, the one file that names every host we ever contact. */
public final class Platforms {
    /** What a platform's id looks like: small letters, digits and hyphens. */
    public static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

    private static final JsonForm<Catalogue> FORM = JsonForm.of(
            Catalogue.class,
            HostPort.WRITTEN,
            new Written<>(LocalDate.class, LocalDate::parse, LocalDate::toString, "2026-01-31"),
            Written.byId(What.class, What::id),
            Written.byId(CallQuality.class, CallQuality::id));
    private static final int MOST_BYTES = 1_000_000;

    private final Map<String, PlatformProfile> profiles;

    /** The file. */
    private record Catalogue(
            @JsonField(optional = true, longest = 10_000) String about,
            @JsonField(most = 100) List<PlatformProfile> platforms) {}

    private Platforms(Map<String, PlatformProfile> profiles) {
        this.profiles = profiles;
    }

    /** The platforms that come with the program. */
    public static Platforms builtIn() {
        try (InputStream in = Platforms.class.getResourceAsStream("platforms.json")) {
            if (in == null) {
                throw new IllegalStateException("platforms.json is missing from the program");
            }
            return read(StrictJson.of(in.readAllBytes(), MOST_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonFault e) {
            throw new IllegalStateException("platforms.json in the program is broken: " + e.getMessage(), e);
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
            all.putAll(read(StrictJson.read(file, MOST_BYTES)).profiles);
            return new Platforms(all);
        } catch (JsonFault e) {
            throw new PlatformsException(file, e);
        }
    }

    static Platforms read(StrictJson file) throws JsonFault {
        Map<String, PlatformProfile> profiles = new LinkedHashMap<>();
        for (PlatformProfile profile : FORM.read(file).platforms()) {
            if (profiles.put(profile.id(), profile) != null) {
                throw new JsonFault(Text.of("the platform “{0}” is there twice", Argument.name(profile.id())));
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
}
