package cn.zwfw.convenience.contact;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Telephones and mailboxes, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/contacts")
@Tag(name = "投诉电话和信箱", description = "各机关公布的投诉电话、电子信箱,无需登录")
@Cites(
        value = {"B17", "A13(1)"},
        rows = "C3")
class PublicContactController {

    private final PublicEntries entries;

    PublicContactController(PublicEntries entries) {
        this.entries = entries;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索投诉电话和信箱", description = "按机关名称或者用途检索。")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @Parameter(description = "只要受理违反办法行为投诉的(审改办、法制机构)")
                    @RequestParam(defaultValue = "false")
                    boolean breaches,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var marks = breaches ? Set.of(ContactList.BREACHES) : Set.<String>of();
        return entries.search(Contact.LIST, query, marks, limit);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看投诉电话和信箱")
    ResponseEntity<Document> get(@PathVariable @Pattern(regexp = Contact.CODE) String code) {
        var contact = entries.inForce(Contact.LIST, code);
        return ResponseEntity.ok()
                .eTag(String.valueOf(contact.number()))
                .cacheControl(CacheControl.noCache())
                .body(Document.of(contact));
    }
}
