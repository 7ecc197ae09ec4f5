package app.greenroom.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of the tests' own and three certificates by it, made with the running JDK's {@code keytool}. */
public final class TestKeys {
    private static final String PASSWORD = "changeit";

    private static final int HOSTS = 120;

    private final Path store;
    private final Path authority;

    public TestKeys(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        store = folder.resolve("keys.p12");
        authority = folder.resolve("authority.pem");
        generate("authority", "CN=Test authority", "-validity", "30", "-ext", "bc:c");
        generate("good", "CN=zoom.us", "-signer", "authority", "-validity", "30", "-ext", "san=dns:zoom.us");
        generate("foreign", "CN=portal", "-signer", "authority", "-validity", "30", "-ext", "san=dns:portal.example");
        generate(
                "expired",
                "CN=zoom.us",
                "-signer",
                "authority",
                "-startdate",
                "-20d",
                "-validity",
                "5",
                "-ext",
                "san=dns:zoom.us");
        byte[] der = load().getCertificate("authority").getEncoded();
        Files.writeString(
                authority,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
    }

    /** Adds {@code long}, as good as {@code good}, but with so many hosts that it fills several packets, as those of big sites do. */
    public void addLong() throws IOException, InterruptedException {
        StringBuilder hosts = new StringBuilder("san=dns:zoom.us");
        for (int i = 0; i < HOSTS; i++) {
            hosts.append(",dns:host-").append(i).append(".greenroom.example");
        }
        generate("long", "CN=zoom.us", "-signer", "authority", "-validity", "30", "-ext", hosts.toString());
    }

    /** The authority's certificate as a PEM file. */
    public Path authority() {
        return authority;
    }

    /** A server's TLS that shows the certificate {@code good}, {@code long}, {@code foreign} (another host's) or {@code expired}. */
    public SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore all = load();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        PrivateKey key = (PrivateKey) all.getKey(alias, PASSWORD.toCharArray());
        Certificate[] chain = all.getCertificateChain(alias);
        one.setKeyEntry(alias, key, PASSWORD.toCharArray(), chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void generate(String alias, String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                name));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + output);
        }
    }
}
