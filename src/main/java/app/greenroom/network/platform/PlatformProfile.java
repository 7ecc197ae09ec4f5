package app.greenroom.network.platform;

import app.greenroom.io.JsonField;
import app.greenroom.network.quality.CallQuality;
import java.time.LocalDate;
import java.util.List;

/**
 * What a call platform needs from a network, as its maker publishes it.
 *
 * @param id the stable id, such as {@code zoom}
 * @param name the name that people know
 * @param servers whom a call speaks with
 * @param published the limits and rates that its maker publishes
 * @param links hosts that its invitations lead to, with all below them; possibly none
 * @param source where hosts, ports and limits come from
 * @param date when the source was read
 */
public record PlatformProfile(
        @JsonField(longest = 40, like = Platforms.ID, example = "zoom")
        String id,

        String name,
        @JsonField(flat = true) Servers servers,
        @JsonField(flat = true) Published published,

        @JsonField(optional = true, most = 20, longest = 100)
        List<String> links,

        @JsonField(longest = 500) String source,
        LocalDate date) {
    public PlatformProfile {
        links = List.copyOf(links);
        List<PublishedRate> rates = published.rates();
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).quality().compareTo(rates.get(i - 1).quality()) <= 0) {
                throw new IllegalArgumentException("the rates of “" + id + "” must rise from sound to 1080p");
            }
        }
        if (servers.signalling().isEmpty()) {
            throw new IllegalArgumentException("the platform “" + id + "” has no host to probe");
        }
    }

    /**
     * Whom a call speaks with.
     *
     * @param signalling hosts and TCP ports that a call cannot do without; the first one is the one that gets probed
     * @param media UDP ports that carry sound and picture
     * @param stun STUN servers (RFC 8489), asked how this network looks from outside; possibly none
     */
    public record Servers(
            @JsonField(most = 20, longest = 300) List<HostPort> signalling,
            @JsonField(optional = true, most = 20) List<PortRange> media,

            @JsonField(optional = true, most = 20, longest = 300)
            List<HostPort> stun) {
        public Servers {
            signalling = List.copyOf(signalling);
            media = List.copyOf(media);
            stun = List.copyOf(stun);
        }
    }

    /**
     * What the maker publishes.
     *
     * @param limits possibly none
     * @param rates for sound and sizes of the picture, rising; possibly none
     */
    public record Published(
            @JsonField(optional = true, most = 20) List<PublishedLimit> limits,
            @JsonField(optional = true, most = 20) List<PublishedRate> rates) {
        public Published {
            limits = List.copyOf(limits);
            rates = List.copyOf(rates);
        }
    }

    /** UDP ports that carry sound and picture. */
    public List<PortRange> media() {
        return servers.media();
    }

    /** STUN servers; possibly none. */
    public List<HostPort> stun() {
        return servers.stun();
    }

    /** Published rates for sound and sizes of the picture, rising; possibly none. */
    public List<PublishedRate> rates() {
        return published.rates();
    }

    /** The host and port that get probed. */
    public HostPort endpoint() {
        return servers.signalling().get(0);
    }

    /** Whether an invitation that leads to this host is one to this platform; the host in small letters. */
    public boolean invites(String host) {
        return links.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    /**
     * UDP ports from {@code first} to {@code last}, both included.
     *
     * @param first 1–65535
     * @param last not under {@code first}, at most 65535
     */
    public record PortRange(
            @JsonField(low = 1, high = 65535) int first,
            @JsonField(low = 1, high = 65535) int last) {
        public PortRange {
            if (first < 1 || last < first || last > 65535) {
                throw new IllegalArgumentException("not a range of ports: " + first + " to " + last);
            }
        }
    }

    /**
     * One published limit.
     *
     * @param what what it limits
     * @param value the limit in the unit of {@code what}: an upper one for delay, jitter and loss, a lower one for rates
     * @param secondHand whether it is only quoted by others, without a publication of the maker that we could find
     * @param note the condition that it holds under, or empty
     */
    public record PublishedLimit(
            What what,
            double value,
            @JsonField(optional = true) boolean secondHand,
            @JsonField(optional = true, longest = 300) String note) {
        public PublishedLimit {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a limit is a number above 0, not " + value);
            }
        }
    }

    /**
     * What the platform needs for sound or a size of the picture.
     *
     * @param quality what it is needed for
     * @param upload Mbit/s, above 0
     * @param download Mbit/s, above 0
     * @param secondHand whether it is only quoted by others, or published for a sister product
     * @param note the condition that it holds under, or empty
     */
    public record PublishedRate(
            CallQuality quality,
            double upload,
            double download,
            @JsonField(optional = true) boolean secondHand,
            @JsonField(optional = true, longest = 300) String note) {
        public PublishedRate {
            if (!(upload > 0) || !(download > 0) || Double.isInfinite(upload) || Double.isInfinite(download)) {
                throw new IllegalArgumentException("a rate is a number above 0");
            }
        }
    }

    /** What platforms publish limits for. */
    public enum What {
        ROUND_TRIP("round-trip"),
        JITTER("jitter"),
        LOSS("loss"),
        UPLOAD("upload"),
        DOWNLOAD("download");

        private final String id;

        What(String id) {
            this.id = id;
        }

        /** The name in {@code platforms.json}. */
        public String id() {
            return id;
        }
    }
}
