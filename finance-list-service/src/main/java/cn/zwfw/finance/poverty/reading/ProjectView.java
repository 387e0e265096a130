package cn.zwfw.finance.poverty.reading;

import cn.zwfw.finance.poverty.republication.Republication;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.revision.Document;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a project under the title that the list has in its year.
 *
 * @param republication none for what was listed at first, or came from a district's own system
 */
@Cites(value = "A7", rows = "F5")
@Schema(name = "PovertyProjectView", description = "区县项目,及其清单的名称和重新公布的情况")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
        @Schema(description = "清单名称", example = "乡村振兴衔接资金项目清单") String title,
        Document project,
        @Nullable Republication republication) {}
