package cn.zwfw.platform.limit;

import cn.zwfw.platform.setting.UnusableSetting;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the service that verifies captchas; no captcha without it
 * @param secret Required with {@code zwfw.captcha.url}. What the service knows this platform by
 * @param timeout how long it may take, to connect and to answer each
 */
@ConfigurationProperties("zwfw.captcha")
record CaptchaSettings(
        @Nullable URI url, @DefaultValue("") String secret, @DefaultValue("3s") Duration timeout) {

    CaptchaSettings {
        if (url != null && secret.isBlank()) {
            throw new UnusableSetting("zwfw.captcha.secret", "is missing");
        }
    }

    /** It is printed with the settings that a start could not take. */
    @Override
    public String toString() {
        return "CaptchaSettings[url=" + url + "]";
    }
}
