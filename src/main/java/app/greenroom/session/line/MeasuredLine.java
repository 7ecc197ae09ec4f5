package app.greenroom.session.line;

import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkPlace;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a test with a friend measured of the line that this computer is on; nothing else measures speed.
 *
 * @param upload what the line carries from here, Mbit/s
 * @param loss share of the packets that do not arrive, 0–1, in the worse of both directions
 * @param roundTrip there and back, ms
 * @param at when it was measured
 */
public record MeasuredLine(double upload, double loss, double roundTrip, ZonedDateTime at) {
    /** What Opus takes for a voice in a call, bit/s; RFC 6716, section 2.1.1, gives 28 to 40 kbit/s for full band. */
    static final int SOUND_BITS = 32_000;

    /** Headers of IP, UDP and RTP on each of fifty packets of sound a second, bit/s. */
    private static final int SOUND_HEADERS = 50 * 40 * 8;

    /** Bytes in a packet of pictures, and of its headers. */
    static final int PACKET = 1200;

    private static final int HEADERS = 40;

    /** Least rate at which libwebrtc sends pictures at all, bit/s (video/config/simulcast.cc, for VP8). */
    private static final int LEAST_PICTURE = 30_000;

    /** Most that it sends at 1280×720, bit/s. */
    private static final int MOST_PICTURE = 2_500_000;

    /**
     * The newest test with a friend that was made from the network that this computer is on now.
     *
     * @param past tests that are remembered
     * @param place the present network, as {@link NetworkPlace#ofThisComputer} names it; without one nothing is known of it
     */
    static Optional<MeasuredLine> of(List<RunSummary> past, String place) {
        return place.isEmpty()
                ? Optional.empty()
                : past.stream()
                        .filter(run -> run.place().equals(place))
                        .sorted(Comparator.comparing(
                                        (RunSummary run) -> run.at().toInstant())
                                .reversed())
                        .flatMap(run -> of(run).stream())
                        .findFirst();
    }

    /** The same for the network that this computer is on; asks the system, so never on the Swing thread. */
    public static Optional<MeasuredLine> here(List<RunSummary> past) {
        return of(past, NetworkPlace.ofThisComputer());
    }

    private static Optional<MeasuredLine> of(RunSummary run) {
        OptionalDouble upload = number(run, Quantity.NET_UPLOAD);
        OptionalDouble loss = number(run, Quantity.NET_UDP_LOSS);
        OptionalDouble trip = number(run, Quantity.NET_UDP_ROUND_TRIP);
        return upload.isPresent() && loss.isPresent() && trip.isPresent()
                ? Optional.of(new MeasuredLine(upload.getAsDouble(), loss.getAsDouble(), trip.getAsDouble(), run.at()))
                : Optional.empty();
    }

    private static OptionalDouble number(RunSummary run, Quantity quantity) {
        return run.numbers().stream()
                .filter(number -> number.id().equals(quantity.id()))
                .map(number -> number.value() instanceof Measured.Scalar one ? one.value() : Double.NaN)
                .filter(Double::isFinite)
                .mapToDouble(value -> value)
                .findFirst();
    }

    /**
     * What is left for pictures beside the sound, bit/s, headers apart; at most what libwebrtc sends at 1280×720, and none where that
     * is less than it begins with.
     */
    int pictureBits() {
        double left = 1e6 * upload - SOUND_BITS - SOUND_HEADERS;
        double payload = left * PACKET / (PACKET + HEADERS);
        return payload < LEAST_PICTURE ? 0 : (int) Math.min(MOST_PICTURE, payload);
    }

    /** The height in pixels at which libwebrtc sends pictures of that rate (the same table), the largest whose least rate is had. */
    int pictureHeight() {
        int bits = pictureBits();
        return bits >= 600_000 ? 720 : bits >= 350_000 ? 540 : bits >= 150_000 ? 360 : 180;
    }
}
