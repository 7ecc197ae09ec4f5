package app.greenroom.network.http;

import java.util.List;

/** Tells which proxies this computer is told to use. */
@FunctionalInterface
public interface ProxySettings {
    /**
     * The proxies for {@code host} by HTTPS, most binding first; empty when there are none, or none are told.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    List<ProxySetting> find(String host) throws InterruptedException;
}
