package app.greenroom.network.dns;

/** A name server's answer, or what somebody sends in its place. */
public final class DnsFuzz {
    private DnsFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] datagram) {
        for (DnsMessage.Type type : DnsMessage.Type.values()) {
            DnsMessage.answer(datagram, datagram.length, 0x1234, "zoom.us", type)
                    .ifPresent(answer -> {
                        if (answer.code() < 0
                                || answer.code() > 15
                                || answer.addresses().size() > datagram.length / 4) {
                            throw new AssertionError(answer.toString());
                        }
                    });
        }
    }
}
