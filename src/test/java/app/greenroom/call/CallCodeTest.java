package app.greenroom.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallCodeTest {
    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final List<CallCode.Kind> KINDS = List.of(CallCode.Kind.values());
    private static final List<CallCandidate.Kind> ORIGINS = List.of(CallCandidate.Kind.values());
    private static final CallCode OFFER = code(CallCode.Kind.OFFER, 0);

    @Test
    void saysItsBytesAsDocumented() throws CallCodeException {
        // The first letters by hand: version 1 and kind 0 are 0001 0000, then 0x69A40E20, the second it was made.
        assertThat(Long.toHexString(MADE.getEpochSecond())).isEqualTo("69a40e20");
        assertThat(OFFER.text()).startsWith("21MT8-3H0"); // 00010 00001 10100 11010 01000 00011 10001 00000
        assertThat(OFFER.text().replace("-", "")).hasSize(141);
        assertThat(CallCode.parse(OFFER.text())).isEqualTo(OFFER);
    }

    @Test
    void anyCodeIsReadBack() throws CallCodeException {
        RandomGenerator random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            CallCode code = any(random);
            assertThat(CallCode.parse(code.text())).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  %s \r\n",
                "> *`%s`*",
                "“%s”",
                "\u202a%s\u202c",
                "\ufeff%s",
            })
    void chatsMayWrapIt(String around) throws CallCodeException {
        assertThat(CallCode.parse(around.formatted(OFFER.text()))).isEqualTo(OFFER);
    }

    @Test
    void chatsMayChangeIt() throws CallCodeException {
        String text = OFFER.text();
        for (String changed : List.of(
                text.toLowerCase(java.util.Locale.ROOT),
                text.replace("-", ""),
                text.replace('-', '–'),
                text.replace("-", "\u00ad-\u200b"),
                text.replace("-", " \n "),
                text.replace('0', 'O').replace('1', 'l'),
                text.replace('1', 'I').replace('0', 'o'),
                wide(text))) {
            assertThat(CallCode.parse(changed)).isEqualTo(OFFER);
        }
    }

    @Test
    void oneWrongLetterIsNoticed() {
        String text = OFFER.text().replace("-", "");
        RandomGenerator random = new Random(2);
        for (int i = 0; i < text.length(); i++) {
            char other;
            do {
                other = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32));
            } while (other == text.charAt(i));
            String wrong = text.substring(0, i) + other + text.substring(i + 1);
            assertThatExceptionOfType(CallCodeException.class).isThrownBy(() -> CallCode.parse(wrong));
        }
    }

    @Test
    void whatIsNoCodeIsRefusedInWords() {
        Map<String, String> said = new HashMap<>();
        said.put("", "not a code of Greenroom");
        said.put("hello, here is my code", "not a code of Greenroom");
        said.put("https://meet.example.org/abc-defg-hij", "not a code of Greenroom");
        said.put("QW3R7-ABCDE-FGH", "not a code of Greenroom");
        said.put(OFFER.text().substring(0, 20), "too short");
        said.put(OFFER.text().substring(0, 100), "too short");
        said.put(OFFER.text() + OFFER.text(), "damaged or not whole");
        said.put("A".repeat(100_000), "not a code of Greenroom");
        said.forEach((pasted, words) -> assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() -> CallCode.parse(pasted))
                .withMessageContaining(words));
    }

    @Test
    void thousandsOfBrokenCodesAreRefused() {
        RandomGenerator random = new Random(3);
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String broken = broken(random, any(random).text());
            try {
                CallCode.parse(broken);
                throw new AssertionError("taken: " + broken);
            } catch (CallCodeException e) {
                words.merge(e.getMessage(), 1, Integer::sum);
            }
        }
        assertThat(words.keySet())
                .anyMatch(said -> said.contains("not a code"))
                .anyMatch(said -> said.contains("too short"))
                .anyMatch(said -> said.contains("damaged"));
    }

    /** Bytes that are right by their checksum, and wrong inside: made by somebody, not by chance. */
    @Test
    void thousandsOfForgedCodesAreRefusedOrSound() {
        RandomGenerator random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes =
                    CodeLetters.read(CodeLetters.bare(any(random).text())).orElseThrow();
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                bytes[random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(bytes, 0, bytes.length - 4);
            ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
            try {
                CallCode code = CallCode.parse(CodeLetters.write(bytes));
                assertThat(SessionText.remote(code).lines()).noneMatch(line -> line.length() > 200);
            } catch (CallCodeException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 4_500);
    }

    @Test
    void anOfferAges() throws CallCodeException {
        assertThat(CallCode.offer(OFFER.text(), MADE.plus(Duration.ofMinutes(30))))
                .isEqualTo(OFFER);
        assertThat(CallCode.offer(OFFER.text(), MADE.minus(Duration.ofMinutes(9))))
                .isEqualTo(OFFER);
        assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() -> CallCode.offer(OFFER.text(), MADE.plus(Duration.ofHours(3))))
                .withMessage("The code is 3 h old and no longer good: let the other computer make a new one.");
        assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() -> CallCode.offer(OFFER.text(), MADE.minus(Duration.ofHours(2))))
                .withMessageContaining("2 h in the future");
    }

    @Test
    void anAnswerBelongsToItsOffer() throws CallCodeException {
        CallCode answer = code(CallCode.Kind.ANSWER, OFFER.tag());
        assertThat(OFFER.answer(answer.text())).isEqualTo(answer);
        assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() ->
                        OFFER.answer(code(CallCode.Kind.ANSWER, OFFER.tag() ^ 1).text()))
                .withMessageContaining("answers another code");
        assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() -> OFFER.answer(OFFER.text()))
                .withMessageContaining("code of this computer");
        assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() ->
                        OFFER.answer(any(new Random(9), CallCode.Kind.OFFER).text()))
                .withMessageContaining("Both computers have begun");
        assertThatExceptionOfType(CallCodeException.class)
                .isThrownBy(() -> CallCode.offer(answer.text(), MADE))
                .withMessageContaining("answers another one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "255.255.255.255", "224.0.0.1", "ff02::1", "::", "example.org", "1", "x.local", ""})
    void nobodyIsSentTo(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallCandidate(CallCandidate.Kind.HOST, address, 9));
    }

    @Test
    void aTraceTellsNoSecret() {
        assertThat(OFFER.toString()).doesNotContain(OFFER.password()).doesNotContain("192.0.2");
    }

    @Test
    void theBestOfManyAddressesStay() {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            found.add("candidate:1 1 udp 2122194687 10.0.0.%d 5000 typ host generation 0".formatted(i));
        }
        found.add("candidate:2 1 tcp 1518214911 10.0.0.1 5000 typ host tcptype passive");
        found.add("candidate:3 1 udp 1686052607 203.0.113.9 6000 typ srflx raddr 10.0.0.1 rport 5000");
        found.add("candidate:4 1 udp 41885439 198.51.100.7 7000 typ relay raddr 203.0.113.9 rport 6000");
        found.add("candidate:5 1 udp 2122194687 fe80::1%eth0 5000 typ host");
        assertThat(SessionText.candidates(found))
                .hasSize(CallCode.MOST_CANDIDATES)
                .startsWith(new CallCandidate(CallCandidate.Kind.HOST, "10.0.0.1", 5000))
                .endsWith(
                        new CallCandidate(CallCandidate.Kind.REFLEXIVE, "203.0.113.9", 6000),
                        new CallCandidate(CallCandidate.Kind.RELAYED, "198.51.100.7", 7000));
    }

    private static String broken(RandomGenerator random, String text) {
        int at = random.nextInt(text.length());
        String letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at); // not copied to the end
            case 1 -> text.substring(at + 1); // nor from the beginning
            case 2 -> text.substring(0, at) + "U" + text.substring(at); // a letter that there is not
            default -> {
                StringBuilder other = new StringBuilder();
                random.ints(150, 0, 32).forEach(letter -> other.append(letters.charAt(letter)));
                yield other.toString();
            }
        };
    }

    private static CallCode code(CallCode.Kind kind, int answers) {
        byte[] print = new byte[32];
        new Random(5).nextBytes(print);
        return new CallCode(
                kind,
                MADE,
                answers,
                "xx7f",
                "dSmcXmeYzsGd/RwhanNWh/+L",
                ByteBuffer.wrap(print),
                List.of(
                        new CallCandidate(CallCandidate.Kind.HOST, "192.0.2.2", 45829),
                        new CallCandidate(CallCandidate.Kind.REFLEXIVE, "203.0.113.5", 1024),
                        new CallCandidate(CallCandidate.Kind.RELAYED, "198.51.100.7", 65535)));
    }

    private static CallCode any(RandomGenerator random) {
        return any(random, KINDS.get(random.nextInt(3)));
    }

    private static CallCode any(RandomGenerator random, CallCode.Kind kind) {
        byte[] print = new byte[32];
        random.nextBytes(print);
        List<CallCandidate> candidates = new ArrayList<>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            String address =
                    switch (random.nextInt(3)) {
                        case 0 -> "10.%d.%d.1".formatted(random.nextInt(256), random.nextInt(256));
                        case 1 -> "2001:db8:0:0:0:0:%x:1".formatted(random.nextInt(1, 1 << 16));
                        default -> CallCandidate.cover(random.nextLong(), random.nextLong());
                    };
            candidates.add(new CallCandidate(ORIGINS.get(random.nextInt(3)), address, random.nextInt(1, 1 << 16)));
        }
        return new CallCode(
                kind,
                Instant.ofEpochSecond(random.nextLong(1L << 32)),
                random.nextInt(1 << 16),
                letters(random, random.nextInt(4, 33)),
                letters(random, random.nextInt(22, 65)),
                ByteBuffer.wrap(print),
                candidates);
    }

    private static String letters(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder();
        random.ints(count, 0, 64).forEach(letter -> text.append(BASE64.charAt(letter)));
        return text.toString();
    }

    /** As some Asian keyboards write letters and figures. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter == '-' ? letter : letter - '!' + '！')));
        return wide.toString();
    }
}
