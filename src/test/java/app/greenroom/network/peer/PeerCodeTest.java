package app.greenroom.network.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void bothFamiliesComeBackAsTheyWere() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            PeerCode code = code(random, i % 2 == 0 ? 4 : 16);
            String text = code.text();
            assertThat(text.replace("-", "")).hasSize(i % 2 == 0 ? 19 : 38);
            assertThat(PeerCode.parse(text)).contains(code);
        }
    }

    @Test
    void isReadAsPeopleWriteIt() throws Exception {
        PeerCode code = code(new Random(4), 4);
        String text = code.text();
        assertThat(PeerCode.parse(" " + text.toLowerCase(Locale.ROOT).replace("-", " ") + " "))
                .contains(code);
        assertThat(PeerCode.parse(text.replace('0', 'o').replace('1', 'l').replace("-", "\u2013")))
                .contains(code);
    }

    @Test
    void noWrongLetterAndNoSwappedNeighboursPass() throws Exception {
        String text = code(new Random(5), 16).text().replace("-", "");
        for (int i = 0; i < text.length(); i++) {
            for (int k = 0; k < LETTERS.length(); k++) {
                char letter = LETTERS.charAt(k);
                if (letter != text.charAt(i)) {
                    String wrong = text.substring(0, i) + letter + text.substring(i + 1);
                    assertThat(PeerCode.parse(wrong)).isEmpty();
                }
            }
            if (i > 0 && text.charAt(i) != text.charAt(i - 1)) {
                String swapped = text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1);
                assertThat(PeerCode.parse(swapped)).isEmpty();
            }
        }
    }

    @Test
    void nothingElseIsACode() {
        for (String text :
                new String[] {"", "-", "HELLO", "0".repeat(19), "U".repeat(19), "Z".repeat(19), "1".repeat(10_000)}) {
            assertThat(PeerCode.parse(text)).as(text).isEqualTo(Optional.empty());
        }
    }

    private static PeerCode code(Random random, int bytes) throws Exception {
        byte[] ip = new byte[bytes];
        byte[] secret = new byte[PeerCode.SECRET];
        random.nextBytes(ip);
        random.nextBytes(secret);
        return PeerCode.of(new InetSocketAddress(InetAddress.getByAddress(ip), 1 + random.nextInt(65_535)), secret);
    }
}
