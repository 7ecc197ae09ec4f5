package app.greenroom.network.peer;

/**
 * What both ends counted over one stream, warm-up included.
 *
 * @param sent packets that the client sent; 0 when it never said
 * @param received of those, by the responder
 * @param returned packets that the responder sent back
 * @param answered of those, received by the client; 0 when it never said
 * @param medianMicros the client's median round trip, µs; 0 when unknown
 */
public record PeerCounts(int sent, int received, int returned, int answered, int medianMicros) {}
