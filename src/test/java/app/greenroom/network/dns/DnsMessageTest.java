package app.greenroom.network.dns;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.dns.DnsMessage.Answer;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DnsMessageTest {
    private static final byte[] QUERY = DnsMessage.query(0x1234, "zoom.us", DnsMessage.Type.A);
    private static final byte[] ADDRESS = {(byte) 192, 0, 2, 7};

    @Test
    void aQuestionIsWrittenAsRfc1035Says() {
        assertThat(QUERY)
                .isEqualTo(HexFormat.of().parseHex("123401000001000000000000" + "047a6f6f6d02757300" + "00010001"));
    }

    @Test
    void addressesAreRead() throws Exception {
        byte[] alias = LoopbackNameServer.record(5, new byte[] {(byte) 0xc0, 12});
        byte[] reply = LoopbackNameServer.reply(QUERY, 0, alias, LoopbackNameServer.record(1, ADDRESS));

        assertThat(read(reply)).contains(new Answer(0, false, List.of(InetAddress.getByAddress(ADDRESS))));
    }

    @Test
    void aNameInOtherLettersIsTheSame() {
        byte[] reply = LoopbackNameServer.reply(QUERY, 0, LoopbackNameServer.record(1, ADDRESS));
        reply[13] = 'Z';

        assertThat(read(reply).orElseThrow().addresses()).hasSize(1);
    }

    @Test
    void anotherIdAnotherNameAndAQuestionAreNoAnswer() {
        byte[] otherId = LoopbackNameServer.reply(QUERY, 0);
        otherId[0]++;
        byte[] otherName = LoopbackNameServer.reply(QUERY, 0);
        otherName[14] = 'a';

        assertThat(read(otherId)).isEmpty();
        assertThat(read(otherName)).isEmpty();
        assertThat(read(QUERY)).isEmpty();
    }

    @Test
    void aCodeWithoutTheQuestionIsAnAnswer() {
        byte[] reply = Arrays.copyOf(LoopbackNameServer.reply(QUERY, 1), 12);
        reply[5] = 0;

        assertThat(read(reply)).contains(new Answer(1, false, List.of()));
    }

    @Test
    void pointersInACircleCostNothing() {
        byte[] toItself = LoopbackNameServer.record(1, ADDRESS);
        toItself[1] = (byte) QUERY.length;

        assertThat(read(LoopbackNameServer.reply(QUERY, 0, toItself))
                        .orElseThrow()
                        .addresses())
                .hasSize(1);
    }

    @Test
    void aRecordLongerThanItsDatagramIsNotBelieved() {
        byte[] record = LoopbackNameServer.record(1, ADDRESS);
        record[10] = (byte) 0xff;
        record[11] = (byte) 0xff;

        assertThat(read(LoopbackNameServer.reply(QUERY, 0, record))).isEmpty();
    }

    @Test
    void aTruncatedAnswerGivesWhatItHolds() {
        byte[] reply = LoopbackNameServer.reply(QUERY, 0);
        reply[2] |= 2;
        reply[7] = 3;

        assertThat(read(reply)).contains(new Answer(0, true, List.of()));
    }

    @Test
    void bytesAtRandomNeverBreakTheParser() {
        Random random = new Random(5);
        List<Answer> answers = new ArrayList<>();
        byte[] valid = LoopbackNameServer.reply(QUERY, 0, LoopbackNameServer.record(1, ADDRESS));
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = i % 2 == 0 ? new byte[random.nextInt(600)] : valid.clone();
            if (i % 2 == 0) {
                random.nextBytes(bytes);
            } else {
                for (int k = random.nextInt(6); k >= 0; k--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))).ifPresent(answers::add);
        }
        // Some changes leave an answer whole; none of them gives more addresses than the datagram has room for.
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.addresses().size() <= 1);
    }

    @Test
    void aFullDatagramOfEmptyRecordsEnds() {
        byte[] reply = Arrays.copyOf(LoopbackNameServer.reply(QUERY, 0), 65_000);
        reply[6] = (byte) 0xff;
        reply[7] = (byte) 0xff;

        assertThat(read(reply).orElseThrow().addresses()).isEmpty();
    }

    @Test
    void theLongestNameFits() {
        String host = ("a".repeat(63) + ".").repeat(3) + "b".repeat(61);

        assertThat(new String(DnsMessage.query(0, host, DnsMessage.Type.AAAA), StandardCharsets.US_ASCII))
                .contains("b".repeat(61));
    }

    private static Optional<Answer> read(byte[] datagram) {
        return DnsMessage.answer(datagram, datagram.length, 0x1234, "zoom.us", DnsMessage.Type.A);
    }
}
