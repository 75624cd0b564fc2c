package io.handrail.edge.rules;

import java.util.List;

/**
 * The functions that a printed function may need; each is printed only if it is called. They keep no state, look up own
 * properties only, and are ECMAScript 5.1 but for {@code async}, {@code await} and {@code Math.imul}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
enum Helper {
    /** An own property, else an empty object: {@code __proto__} and {@code constructor} are names like others. */
    OWN("G", "function G(o,n){return{}.hasOwnProperty.call(o,n)?o[n]:{}}"),
    /** A header's lines as one value; undefined if there is none. */
    HEADER(
            "H",
            "function H(o,n){o=G(o,n);"
                    + "return o.multiValue?o.multiValue.map(function(v){return v.value}).join(', '):o.value}",
            OWN),
    /** A to Z in lower case, and nothing else. */
    LOWER("L", "function L(s){return s&&s.replace(/[A-Z]/g,function(c){return c.toLowerCase()})}"),
    /** Without spaces and tabs around it. */
    TRIM("T", "function T(s){return s.replace(/^[ \\t]+|[ \\t]+$/g,'')}"),
    /** Percent codes and plus signs resolved; what is malformed stays as it is. */
    DECODE("D", "function D(s){try{return decodeURIComponent(s.replace(/\\+/g,' '))}catch(x){return s}}"),
    /** Percent-encoded in the one form that {@code PercentCoding.encode} has. */
    ENCODE(
            "E",
            "function E(s){return encodeURIComponent(s||'').replace(/[!'()*]/g,"
                    + "function(c){return'%'+c.charCodeAt(0).toString(16).toUpperCase()})}"),
    /** The name of a part of a query string. */
    NAME("N", "function N(p){return D(p.split('=')[0])}", DECODE),
    /** The first value of a query parameter; undefined if there is none. */
    QUERY(
            "Q",
            "function Q(q,n){var a=q.split('&'),i=0,k;for(;i<a.length;i++)if(a[i]&&N(a[i])===n)"
                    + "return(k=a[i].indexOf('='))<0?'':D(a[i].slice(k+1))}",
            NAME),
    /** The parts of a query string with these names, or all but those. */
    FILTER(
            "F",
            "function F(q,n,k){return q.split('&').filter(function(p){return p&&n.indexOf(N(p))>=0===k}).join('&')}",
            NAME),
    /** A query string in one spelling, sorted by name. */
    NORMALIZE(
            "M",
            "function M(q){return q.split('&').filter(function(p){return p}).map(function(p,i){var k=p.indexOf('='),"
                    + "n=E(N(p));return[n,i,k<0?n:n+'='+E(D(p.slice(k+1)))]}).sort(function(x,y){"
                    + "return x[0]<y[0]?-1:x[0]>y[0]?1:x[1]-y[1]}).map(function(x){return x[2]}).join('&')}",
            NAME,
            ENCODE),
    /** A redirect's target that must stay on the site: one slash at its beginning. */
    LOCAL("W", "function W(s){return s.replace(/^[\\/\\\\]{2,}/,'/')}"),
    /** The members of {@code Accept} and its like with their weights, in lower case; at most 64. */
    MEMBERS(
            "Y",
            "function Y(s){return L(s||'').split(',').map(function(m){var p=m.split(';').map(T),w='1',i=1;"
                    + "for(;i<p.length;i++)if(p[i].slice(0,2)==='q='){w=p[i].slice(2);break}"
                    + "return[p[0],/^(0(\\.\\d{0,3})?|1(\\.0{0,3})?)$/.test(w)?+w:-1]})"
                    + ".filter(function(m){return m[0]&&m[1]>=0}).slice(0,64)}",
            LOWER,
            TRIM),
    /** Whether the header names this type itself, with a weight. */
    ACCEPTS("A", "function A(s,t){var m=Y(s).filter(function(m){return m[0]===t})[0];return!!m&&m[1]>0}", MEMBERS),
    /** The best of these languages, which are in lower case; undefined if no wish fits. */
    LANGUAGE(
            "B",
            "function B(s,l){var p=Y(s).map(function(m,i){return[m[0],m[1],i]}).sort(function(x,y){"
                    + "return y[1]-x[1]||x[2]-y[2]}),i=0,w,r;l=l.filter(function(x){return!p.some(function(m){"
                    + "return m[0]===x&&!m[1]})});for(;i<p.length&&p[i][1];i++){w=p[i][0];if(w==='*'){"
                    + "if(l[0])return l[0];continue}for(r=w;r;r=r.slice(0,Math.max(0,r.lastIndexOf('-'))))"
                    + "if(l.indexOf(r)>=0)return r;r=l.filter(function(x){return x.indexOf(w+'-')===0})[0];"
                    + "if(r)return r}}",
            MEMBERS),
    /** The variant of an experiment: that of the cookie, else by {@code StableHash}. */
    VARIANT(
            "V",
            "function V(e,c,n,b){var r=e.request,i=n.indexOf(G(r.cookies,c).value),h=-2128831035,"
                    + "s=encodeURIComponent(c+'\\n'+e.viewer.ip+'\\n'+(G(r.headers,'user-agent').value||'')),j=0,k;"
                    + "if(i>=0)return n[i];for(;j<s.length;j++){k=s.charCodeAt(j);"
                    + "if(k===37){k=parseInt(s.slice(j+1,j+3),16);j+=2}h=Math.imul(h^k,16777619)}"
                    + "h=Math.imul(h^h>>>16,-2048144789);h=Math.imul(h^h>>>13,-1028477387);"
                    + "h=((h^h>>>16)>>>1)%b[b.length-1];for(i=0;h>=b[i];)i++;return n[i]}",
            OWN),
    /** What the key value store has under a key; undefined if nothing. */
    LOOKUP("K", "async function K(k){try{return await kvs.get(k)}catch(x){}}"),
    /** A secret that is not empty and a text that equals it, in a time that does not say how much of it is equal. */
    EQUAL(
            "X",
            "function X(a,b){if(!a)return false;var d=a.length^b.length,i=0;for(;i<b.length;i++)d|=a.charCodeAt(i%a.length)^b.charCodeAt(i);"
                    + "return!d}"),
    /** HMAC-SHA256 in Base64 for URLs; empty, which equals nothing, if there is no key or a short one. */
    HMAC(
            "S",
            "function S(k,s){return(k||'').length<32?'':"
                    + "require('crypto').createHmac('sha256',k).update(s).digest('base64url')}"),
    /** The token of an {@code Authorization: Bearer} header. */
    BEARER("R", "function R(s){return L(s||'').indexOf('bearer ')?'':T(s.slice(7))}", LOWER, TRIM),
    /** Whether a token is genuine, in time and for us; see {@code JwtVerifier}. */
    TOKEN(
            "J",
            "function J(t,k,s,a){try{var p=t.split('.'),f=function(i){"
                    + "return JSON.parse(Buffer.from(p[i],'base64url').toString())},n=Math.floor(Date.now()/1000),h,c;"
                    + "if(t.length>8192||p.length!==3||!X(S(k,p[0]+'.'+p[1]),p[2]))return false;h=f(0);c=f(1);"
                    + "return h.alg==='HS256'&&h.crit==null&&typeof c.exp==='number'&&n-60<Math.floor(c.exp)&&"
                    + "(c.nbf==null||typeof c.nbf==='number'&&n+60>=Math.floor(c.nbf))&&"
                    + "(!s||c.iss===s)&&(!a||[].concat(c.aud).indexOf(a)>=0)}catch(x){return false}}",
            EQUAL,
            HMAC),
    /** Whether a link is genuine and open; see {@code SignedLinks}. */
    LINK(
            "U",
            "function U(u,q,k){var f=function(n,y){return q.split('&').filter(function(p){return p&&N(p)===n===y})},"
                    + "v=function(p){var i=p.indexOf('=');return i<0?'':D(p.slice(i+1))},"
                    + "x=f('expires',true),s=f('signature',true);"
                    + "return x.length===1&&s.length===1&&X(S(k,u+'?'+f('signature',false).join('&')),v(s[0]))&&"
                    + "/^\\d{1,18}$/.test(v(x[0]))&&Math.floor(Date.now()/1000)<+v(x[0])}",
            NAME,
            EQUAL,
            HMAC),
    /** Whether the credentials are among those of which only the hash is in the code. */
    PASSWORD(
            "P",
            "function P(s,l){return!L(s||'').indexOf('basic ')&&"
                    + "l.indexOf(require('crypto').createHash('sha256').update(T(s.slice(6))).digest('hex'))>=0}",
            LOWER,
            TRIM),
    /** The headers of a response to a page of another origin, all of them if the list is empty; see {@code Cors}. */
    CORS(
            "O",
            "function O(h,g,l,c,x){var o=G(h,'origin').value,v=H(g,'vary');delete g['access-control-allow-origin'];"
                    + "delete g['access-control-allow-credentials'];if(!l[0])o='*';else{if(!Y(v).some(function(m){"
                    + "return m[0]==='origin'||m[0]==='*'}))g.vary={value:v===undefined?'Origin':v+', Origin'};"
                    + "if(l.indexOf(o)<0)return;if(c)g['access-control-allow-credentials']={value:'true'}}"
                    + "g['access-control-allow-origin']={value:o};"
                    + "if(x)g['access-control-expose-headers']={value:x}}",
            HEADER,
            MEMBERS),
    /** The answer to a preflight request; undefined if this is none. */
    PREFLIGHT(
            "I",
            "function I(r,l,c,m,a,x){var h=r.headers,o=G(h,'origin').value,g={};if(r.method!=='OPTIONS'||o===undefined||"
                    + "G(h,'access-control-request-method').value===undefined)return;if(l[0])g.vary={value:'Origin'};"
                    + "else o='*';if(!l[0]||l.indexOf(o)>=0){g['access-control-allow-origin']={value:o};"
                    + "if(c)g['access-control-allow-credentials']={value:'true'};"
                    + "g['access-control-allow-methods']={value:m};if(a)g['access-control-allow-headers']={value:a};"
                    + "if(x)g['access-control-max-age']={value:x}}return{statusCode:204,headers:g}}",
            OWN);

    final String function;
    final String code;
    final List<Helper> needs;

    Helper(String function, String code, Helper... needs) {
        this.function = function;
        this.code = code;
        this.needs = List.of(needs);
    }
}
