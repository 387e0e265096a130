package cn.zwfw.platform.web;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * JSON is UTF-8 (RFC 8259, 8.1). The reader of JSON would guess other encodings, and take any
 * charset that is declared: what was sent and what is stored could then differ.
 */
@RestControllerAdvice
class Utf8Bodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        // BodyLimit has set an end to it
        var body = message.getBody().readAllBytes();
        if (!isUtf8(charset(message)) || !isUtf8(body)) {
            throw InvalidInput.of(Violation.at("", "not-utf-8"));
        }
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static @Nullable Charset charset(HttpInputMessage message) {
        var type = message.getHeaders().getContentType();
        return type == null ? null : type.getCharset();
    }

    private static boolean isUtf8(@Nullable Charset declared) {
        return declared == null || declared.equals(StandardCharsets.UTF_8);
    }

    /** UTF-16 and UTF-32 of JSON hold zero bytes, and those are no text of ours either. */
    static boolean isUtf8(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return text.chars().noneMatch(character -> character == 0);
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
