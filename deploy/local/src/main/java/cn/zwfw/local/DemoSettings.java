package cn.zwfw.local;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demo issuer is told.
 *
 * @param password of every demo user
 * @param districtSecret of every district's own system
 * @param dockingSecret of the platform's own client that docks districts' systems; none: none can be
 * @param clientsFile where those that were docked are kept
 * @param keyFile where the signing key is kept, so that tokens outlive a restart
 */
@ConfigurationProperties("zwfw.demo")
record DemoSettings(
        String password,
        String districtSecret,
        @DefaultValue("") String dockingSecret,
        Path clientsFile,
        Path keyFile) {}
