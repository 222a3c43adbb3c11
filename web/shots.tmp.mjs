import { chromium } from '@playwright/test';
const [,, link] = process.argv;
const base = new URL(link).origin;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync','--disable-quic']});
const p = await b.newPage({viewport:{width:1440,height:900}});
p.on('console',m=>{if(m.type()==='error')console.log('console',m.text())});p.on('pageerror',e=>console.log('pageerror',e.message));
await p.goto(link); await p.getByRole('heading',{level:1,name:'Today'}).waitFor({timeout:20000});
const shot=async n=>{await p.waitForTimeout(900);await p.screenshot({path:`/tmp/shots/${n}.png`,fullPage:true});};
await shot('today');
const me=await p.evaluate(()=>fetch('/api/v1/me').then(r=>r.json()));
const w=me.workspaces[0].id; 
for(const e of me.engagements) console.log(e.phase,e.handle,e.title);
const d=me.engagements.find(e=>e.phase==='delivery');
for(const s of ['','brief','experts','data','contract','money','runs','evaluations','milestones','weekly','checks']){await p.goto(`${base}/w/${w}/e/${d.handle}/${s}`);await p.getByRole('heading',{level:1}).waitFor();await shot(s||'overview');}
const runs=await p.evaluate((id)=>fetch(`/api/v1/engagements/${id}/runs`).then(r=>r.json()),d.id);
await p.goto(`${base}/w/${w}/e/${d.handle}/runs/${runs.runs[3].id??runs.runs[3].run_id}`);await shot('run');
const c=me.engagements.find(e=>e.phase==='contract');await p.goto(`${base}/w/${w}/e/${c.handle}/contract`);await shot('contract-proposed');
await b.close();
