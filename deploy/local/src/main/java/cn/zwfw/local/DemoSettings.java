package cn.zwfw.local;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the demo issuer is told.
 *
 * @param password of every demo user
 * @param districtSecret of every district's own system
 * @param keyFile where the signing key is kept, so that tokens outlive a restart
 */
@ConfigurationProperties("zwfw.demo")
record DemoSettings(String password, String districtSecret, Path keyFile) {}
