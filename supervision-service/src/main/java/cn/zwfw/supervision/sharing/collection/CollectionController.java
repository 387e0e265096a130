package cn.zwfw.supervision.sharing.collection;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.sharing.catalogue.ResourceCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where providers and district systems hand in records. */
@RestController
@RequestMapping("${zwfw.api}/catalogue")
@Tag(name = "监管信息归集", description = "提供方或者区县系统按目录报送记录")
@Cites(
        value = {"A9", "A12"},
        rows = {"S5", "X3a"})
class CollectionController {

    private static final Version ONLY = new Version(1);

    private final CollectionDesk desk;
    private final OnceOnly once;
    private final String api;

    CollectionController(CollectionDesk desk, OnceOnly once, @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.once = once;
        this.api = api;
    }

    @PostMapping("/{code}/records")
    @Requires({Duty.EDITOR, Duty.DISTRICT_SYSTEM})
    @Operation(
            summary = "报送记录",
            description = "一批至多 1000 条,逐条按资源的 JSON Schema 校验;合格的入库,不合格的在结果中逐条指明,每条至多指出 20 处。")
    @Answers(value = RecordBatch.Answer.class, status = 201)
    ResponseEntity<byte[]> take(
            Caller caller,
            @PathVariable @ResourceCode String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid RecordBatch batch) {
        return once.answer(
                caller,
                key,
                List.of(code, batch),
                () -> {
                    var answer = desk.take(code, batch.records(), caller);
                    var location = URI.create(api + "/catalogue/" + code + "/records");
                    return new OnceOnly.Created(location, ONLY.etag(), answer);
                });
    }
}
